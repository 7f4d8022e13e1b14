import {
  ANNOTATION_EDIT_URL,
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
  ANNOTATION_VIEW_URL,
  KubernetesValidatorFunctions,
  type Entity,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type { JsonObject, JsonValue } from '@backstage/types';
import { catalogTypeOf, OPENSLO_METADATA_FIELD } from '@fairway/slo';
import { WITHHELD_ANNOTATION } from './annotations';
import { withholdConnectionDetails } from './withholdConnectionDetails';

/** What the catalog itself adds to a document before anybody else sees it. */
const LOCATION_ANNOTATIONS = [
  ANNOTATION_EDIT_URL,
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
  ANNOTATION_VIEW_URL,
];

/** Metadata that Backstage knows and OpenSLO does not; both take them beside the others. */
const BACKSTAGE_FIELDS = ['namespace', 'title', 'description', 'tags', 'links'];

/**
 * Makes an OpenSLO document an entity that the catalog's policies accept. Its metadata as written are kept in
 * `metadata.openslo`, so that nothing is lost but what may be secret.
 *
 * @throws InputError where no entity can be made of it: a name that the catalog refuses, no `spec`
 */
export function toCatalogEntity(entity: Entity): Entity {
  const { apiVersion, kind, metadata } = entity;
  const { value: spec, withheld } = withholdConnectionDetails(
    requireSpec(entity),
  );
  const written = writtenMetadata(metadata);
  return {
    apiVersion,
    kind,
    metadata: {
      ...pick(metadata, BACKSTAGE_FIELDS),
      name: requireName(entity),
      ...text('title', metadata.title ?? written.displayName),
      ...text('description', metadata.description ?? spec.description),
      labels: catalogLabels(written.labels),
      annotations: {
        ...catalogAnnotations(metadata.annotations),
        ...(withheld.length > 0
          ? { [WITHHELD_ANNOTATION]: withheld.join(', ') }
          : {}),
      },
      [OPENSLO_METADATA_FIELD]: written,
    },
    spec: {
      ...(kind === 'SLO' ? text('type', catalogTypeOf(spec)) : {}),
      ...spec,
    },
  };
}

function requireSpec({ kind, metadata, spec }: Entity): JsonObject {
  if (isObject(spec)) return spec;
  throw new InputError(
    `${kind} ${metadata.name}, spec: ${JSON.stringify(
      spec,
    )} is no map of fields; write the fields of the ${kind} below spec`,
  );
}

function requireName({ kind, metadata: { name } }: Entity): string {
  if (KubernetesValidatorFunctions.isValidObjectName(name)) return name;
  throw new InputError(
    `${kind} ${name}, metadata.name: ${JSON.stringify(
      name,
    )} is no name for the catalog; write at most 63 letters, digits, -, _ or ., with a letter or digit at both ends`,
  );
}

function writtenMetadata(metadata: Entity['metadata']): JsonObject {
  const { annotations, ...rest } = metadata;
  const own = isObject(annotations)
    ? omit(annotations, LOCATION_ANNOTATIONS)
    : {};
  return {
    ...rest,
    ...(Object.keys(own).length > 0 ? { annotations: own } : {}),
  };
}

/** OpenSLO allows several values of a label, and any text; the catalog one, of few signs. */
function catalogLabels(labels: JsonValue | undefined): Record<string, string> {
  if (!isObject(labels)) return {};
  return Object.fromEntries(
    Object.entries(labels).flatMap(([key, written]) => {
      const [value, ...more] = Array.isArray(written) ? written : [written];
      return typeof value === 'string' &&
        more.length === 0 &&
        KubernetesValidatorFunctions.isValidLabelKey(key) &&
        KubernetesValidatorFunctions.isValidLabelValue(value)
        ? [[key, value]]
        : [];
    }),
  );
}

function catalogAnnotations(
  annotations: JsonValue | undefined,
): Record<string, string> {
  if (!isObject(annotations)) return {};
  return Object.fromEntries(
    Object.entries(annotations).flatMap(([key, value]) =>
      KubernetesValidatorFunctions.isValidAnnotationKey(key) &&
      ['string', 'number', 'boolean'].includes(typeof value)
        ? [[key, String(value)]]
        : [],
    ),
  );
}

function text(field: string, value: JsonValue | undefined) {
  return typeof value === 'string' && value.trim() ? { [field]: value } : {};
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function pick(value: JsonObject, keys: string[]): JsonObject {
  return Object.fromEntries(
    Object.entries(value).filter(([key]) => keys.includes(key)),
  );
}

function omit(value: JsonObject, keys: string[]): JsonObject {
  return Object.fromEntries(
    Object.entries(value).filter(([key]) => !keys.includes(key)),
  );
}
