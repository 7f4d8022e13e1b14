import type { OpenSloDocument } from '../openslo/OpenSloDocument';
import { OPENSLO_KINDS } from '../openslo/schema/documents';

/**
 * Field of an entity's metadata that holds the metadata of its OpenSLO document as they were written: the catalog allows less in
 * labels than OpenSLO does.
 *
 * @public
 */
export const OPENSLO_METADATA_FIELD = 'openslo';

/**
 * An entity of the catalog, as far as it matters here.
 *
 * @public
 */
export interface CatalogEntity {
  apiVersion: string;
  kind: string;
  metadata: { name: string; namespace?: string; [field: string]: unknown };
  spec?: { [field: string]: unknown };
}

/**
 * Whether a document or an entity is one of OpenSLO, of any version.
 *
 * @public
 */
export function isOpenSlo({
  apiVersion,
  kind,
}: {
  apiVersion: unknown;
  kind: unknown;
}): boolean {
  return (
    typeof apiVersion === 'string' &&
    /^openslo(\.com)?\//.test(apiVersion) &&
    OPENSLO_KINDS.some(known => known === kind)
  );
}

/**
 * The OpenSLO document that an entity of the catalog was made from, as it was written; `undefined` where it was made from none.
 * Its origin is the ref of the entity. What of a DataSource may be secret was withheld and does not come back.
 *
 * @public
 */
export function openSloDocumentOf(
  entity: CatalogEntity,
): OpenSloDocument | undefined {
  const { apiVersion, kind, metadata, spec } = entity;
  const written = metadata[OPENSLO_METADATA_FIELD];
  if (!isOpenSlo(entity) || written === undefined) return undefined;
  const { name, namespace = 'default' } = metadata;
  return {
    origin: `${kind}:${namespace}/${name}`.toLocaleLowerCase('en-US'),
    value: { apiVersion, kind, metadata: written, spec: specOf(kind, spec) },
  };
}

/** The catalog lists by `spec.type`; OpenSLO has no such field in an SLO, so it is the budgeting method in small letters. */
function specOf(kind: string, spec: CatalogEntity['spec']) {
  if (kind !== 'SLO' || spec === undefined) return spec;
  const { type, ...written } = spec;
  return type === catalogTypeOf(spec) ? written : spec;
}

/**
 * What the catalog shows as type of an SLO: how its budget is counted, which every SLO says by itself.
 *
 * @public
 */
export function catalogTypeOf({
  budgetingMethod,
}: {
  [field: string]: unknown;
}) {
  return typeof budgetingMethod === 'string'
    ? budgetingMethod.toLowerCase()
    : undefined;
}
