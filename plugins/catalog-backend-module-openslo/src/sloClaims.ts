import {
  DEFAULT_NAMESPACE,
  KubernetesValidatorFunctions,
  parseEntityRef,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { JsonValue } from '@backstage/types';
import { ENTITY_ANNOTATION, OPENSLO_METADATA_FIELD } from '@fairway/slo';

/** What an SLO says by itself about where it belongs; entity refs. */
export interface SloClaims {
  /** The entity that it is about; `undefined`: it does not say, which its validation complains about. */
  target: string | undefined;
  /** `undefined`: it names none. */
  owners: string[] | undefined;
  systems: string[] | undefined;
  /** Labels that name no entity, as sentences. */
  complaints: string[];
}

/**
 * Reads the annotation `fairway.dev/entity`, else the component that is called like the service, and the labels `owner` and
 * `system`: labels, since what the rules record carries them, too.
 */
export function sloClaims(slo: Entity): SloClaims {
  const { namespace = DEFAULT_NAMESPACE } = slo.metadata;
  const owner = label(slo, 'owner', `group:${namespace}/name`);
  const system = label(slo, 'system', `system:${namespace}/name`);
  return {
    target: targetOf(slo, namespace),
    owners: owner.refs,
    systems: system.refs,
    complaints: [...owner.complaints, ...system.complaints],
  };
}

function targetOf(slo: Entity, namespace: string): string | undefined {
  const { service, serviceRef } = slo.spec ?? {};
  const target =
    slo.metadata.annotations?.[ENTITY_ANNOTATION] ?? service ?? serviceRef;
  return typeof target === 'string'
    ? entityRef(target, `component:${namespace}/name`)
    : undefined;
}

function label(slo: Entity, name: string, form: string) {
  const written = slo.metadata[OPENSLO_METADATA_FIELD] as
    | { labels?: Record<string, JsonValue> }
    | undefined;
  const values = [written?.labels?.[name]]
    .flat()
    .filter(value => typeof value === 'string');
  const refs = values.flatMap(value => entityRef(value, form) ?? []);
  return {
    refs: refs.length > 0 ? refs : undefined,
    complaints: values
      .filter(value => entityRef(value, form) === undefined)
      .map(
        value =>
          `metadata.labels.${name}: ${JSON.stringify(
            value,
          )} is no reference of an entity; write it like ${form}`,
      ),
  };
}

/** @param form - a whole ref that kind and namespace are taken from where they are missing */
function entityRef(text: string, form: string): string | undefined {
  const context = parseEntityRef(form);
  try {
    const { kind, namespace, name } = parseEntityRef(text.trim(), {
      defaultKind: context.kind,
      defaultNamespace: context.namespace,
    });
    return KubernetesValidatorFunctions.isValidKind(kind) &&
      KubernetesValidatorFunctions.isValidNamespace(namespace) &&
      KubernetesValidatorFunctions.isValidObjectName(name)
      ? stringifyEntityRef({ kind, namespace, name })
      : undefined;
  } catch {
    // parseEntityRef throws on what is no reference at all; the caller says so.
    return undefined;
  }
}
