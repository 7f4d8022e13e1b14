import { InputError } from '@backstage/errors';
import type { ArgoCdClientOf } from './argoCdClient';

type Client = Awaited<ReturnType<ArgoCdClientOf>>;

/**
 * The application that an action is about: the one that is named, or the only one that is bound to the entity.
 *
 * @throws InputError naming those that there are
 */
export async function applicationOf(
  client: Client,
  entityRef: string,
  named: string | undefined,
): Promise<string> {
  if (named !== undefined) return named;
  const { applications } = await client.deployments(entityRef, {});
  const bound = applications.filter(({ link }) => link?.bound);
  if (bound.length === 1) return bound[0].ref;
  const there = bound.map(({ ref }) => ref).join(', ');
  throw new InputError(
    bound.length === 0
      ? `No application is bound to ${entityRef}. Put the annotation backstage.io/entity-ref: ${entityRef} on it`
      : `${bound.length} applications are bound to ${entityRef}; name one as input.application: ${there}`,
  );
}
