import { NotFoundError } from '@backstage/errors';
import type { CollectedInstance } from './CollectedInstance';

/**
 * The Argo CD of that name.
 *
 * @throws NotFoundError naming those that there are
 */
export function instanceNamed(
  name: string,
  { instances }: { instances: CollectedInstance[] },
): CollectedInstance {
  const found = instances.find(instance => instance.name === name);
  if (!found) {
    const known = instances.map(instance => instance.name).join(', ');
    throw new NotFoundError(
      `No Argo CD "${name}" is configured; there are ${known || 'none'}`,
    );
  }
  return found;
}
