import { stringifyEntityRef } from '@backstage/catalog-model';
import type { InvalidDefinition } from '@fairway/contracts/slo';
import { entityParts, isRollup } from '@fairway/kit-node';
import type { EntityRequest, Readable } from '@fairway/kit-node';
import type { InvalidSlo } from '../definitions/DefinedSlo';
import { issueFields } from './issueFields';
import type { SloDeps } from './SloDeps';

function told({ entityRef, issues }: InvalidSlo): InvalidDefinition {
  return { entityRef, issues: issues.map(issueFields) };
}

/** Those whose document the caller may read: what is wrong is told with its text. */
export async function visibleInvalid(
  invalid: readonly InvalidSlo[],
  readable: Readable,
): Promise<InvalidDefinition[]> {
  if (invalid.length === 0) return [];
  const entities = await readable(invalid.map(({ entityRef }) => entityRef));
  return invalid.filter(({ entityRef }) => entities.has(entityRef)).map(told);
}

/** Those of an entity, or of all it stands for, that the caller may see. */
export async function invalidOf(
  { entity, credentials, readable }: EntityRequest<unknown>,
  { model, catalog }: SloDeps,
): Promise<InvalidDefinition[]> {
  const invalid = model.invalid();
  if (invalid.length === 0) return [];
  const parts = new Set(
    isRollup(entity)
      ? await entityParts(entity, catalog, credentials)
      : [stringifyEntityRef(entity)],
  );
  const own = invalid.filter(({ entityRef, about }) =>
    [entityRef, ...about].some(ref => parts.has(ref)),
  );
  return visibleInvalid(own, readable);
}
