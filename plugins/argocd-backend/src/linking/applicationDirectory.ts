import {
  EntityDirectory,
  type EntityDirectoryOptions,
} from '@fairway/kit-node';
import {
  linkableEntity,
  LINKING_ANNOTATIONS,
  type LinkableEntity,
} from './linkableEntity';

/** The entities that applications may belong to. */
export type ApplicationDirectory = EntityDirectory<LinkableEntity>;

/** @see ApplicationDirectory */
export function createApplicationDirectory(
  deps: Omit<
    EntityDirectoryOptions<LinkableEntity>,
    'annotations' | 'fields' | 'read'
  >,
): ApplicationDirectory {
  return EntityDirectory.create({
    ...deps,
    annotations: LINKING_ANNOTATIONS,
    fields: ['spec.owner', 'relations'],
    read: linkableEntity,
  });
}
