import type { RuleGroup } from '../rules/RuleGroup';
import { plainGroup } from './plainGroup';
import { ruleYaml, type MadeFrom } from './ruleYaml';

/**
 * Where a `PrometheusRule` is to be.
 *
 * @public
 */
export interface PrometheusRuleMetadata {
  /** Name of the object: a DNS subdomain, see {@link kubernetesName}. */
  name: string;
  /** `undefined`: that of whoever applies it. */
  namespace?: string;
  /** Such as those that the Prometheus' `ruleSelector` wants. */
  labels?: Record<string, string>;
}

const LONGEST_NAME = 253;

/**
 * Text as the name of a Kubernetes object: small letters, digits, `-` and `.`.
 *
 * @returns `undefined` where nothing of it can stand in a name
 * @public
 */
export function kubernetesName(text: string): string | undefined {
  const name = text
    .toLowerCase()
    .replace(/[^a-z0-9.-]+/g, '-')
    // Each part between dots begins and ends with a letter or digit.
    .replace(/[-.]*\.[-.]*/g, '.')
    .slice(0, LONGEST_NAME)
    .replace(/^[-.]+|[-.]+$/g, '');
  return name || undefined;
}

/**
 * A `PrometheusRule` of the Prometheus Operator (`monitoring.coreos.com/v1`), as YAML.
 *
 * @public
 */
export function prometheusRule(
  groups: RuleGroup[],
  metadata: PrometheusRuleMetadata,
  madeFrom: MadeFrom = { sources: [] },
): string {
  const { name, namespace, labels = {} } = metadata;
  return ruleYaml(
    {
      apiVersion: 'monitoring.coreos.com/v1',
      kind: 'PrometheusRule',
      metadata: {
        name,
        ...(namespace === undefined ? {} : { namespace }),
        ...(Object.keys(labels).length > 0 ? { labels } : {}),
      },
      spec: { groups: groups.map(plainGroup) },
    },
    madeFrom,
  );
}
