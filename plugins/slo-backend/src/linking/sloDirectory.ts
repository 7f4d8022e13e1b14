import { SLO_SELECTOR_ANNOTATION } from '@fairway/contracts/slo';
import {
  EntityDirectory,
  type EntityDirectoryOptions,
} from '@fairway/kit-node';
import { linkableEntity } from './linkableEntity';
import type { LinkableEntity } from './linkSlos';

/** The entities that SLOs may belong to. */
export type SloDirectory = EntityDirectory<LinkableEntity>;

/** @see SloDirectory */
export function createSloDirectory(
  deps: Omit<EntityDirectoryOptions<LinkableEntity>, 'annotations' | 'read'>,
): SloDirectory {
  return EntityDirectory.create({
    ...deps,
    annotations: [SLO_SELECTOR_ANNOTATION],
    fields: ['metadata.labels'],
    read: linkableEntity,
  });
}
