import {
  kubernetesName,
  mimirRules,
  prometheusRule,
  ruleFile,
  ruleTests,
  type RuleGroup,
  type SloDefinition,
} from '@fairway/slo';

export type RuleForm = 'prometheus' | 'prometheusrule' | 'mimir';

export interface EmitOptions {
  as: RuleForm;
  /** Of the `PrometheusRule`, or of Mimir. */
  namespace?: string;
  /** Of the `PrometheusRule`. */
  labels: Record<string, string>;
  statusInterval?: string;
}

/** A file to be written. */
export interface EmittedFile {
  name: string;
  text: string;
}

/** Rules of one service, which are one file. */
export interface ServiceRules {
  service: string;
  definitions: SloDefinition[];
  groups: RuleGroup[];
  /** All SLOs, among which the parts of a composite are found. */
  all: { definitions: SloDefinition[]; groups: RuleGroup[] };
}

/** A file name without surprises. */
export function fileNameOf(service: string): string {
  return kubernetesName(service) ?? 'slos';
}

/** Rules in one of the forms that they are written in. */
export function emitRules(
  { service, definitions, groups }: Omit<ServiceRules, 'all'>,
  options: EmitOptions,
): string {
  const { as, namespace, labels } = options;
  const madeFrom = {
    sources: definitions.map(({ id, title }) => `SLO ${id}: ${title}`),
  };
  switch (as) {
    case 'prometheusrule': {
      const name = `slo-${fileNameOf(service)}`;
      return prometheusRule(groups, { name, namespace, labels }, madeFrom);
    }
    case 'mimir':
      return mimirRules(groups, namespace ?? `slo-${service}`, madeFrom);
    default:
      return ruleFile(groups, madeFrom);
  }
}

/** Whether an SLO is composed of others that are in another file. */
function needsOthers({ definitions }: ServiceRules): boolean {
  const own = new Set(definitions.map(({ id }) => id));
  return definitions.some(
    ({ indicator }) =>
      indicator.type === 'composite' &&
      indicator.parts.some(({ id }) => !own.has(id)),
  );
}

/**
 * Tests of a service's rules, and the plain rule file that they test where the emitted one is of another form:
 * `promtool` reads no other.
 */
export function emitTests(
  rules: ServiceRules,
  options: EmitOptions,
): EmittedFile[] {
  const name = fileNameOf(rules.service);
  const { definitions, groups } = needsOthers(rules) ? rules.all : rules;
  const plain = options.as === 'prometheus' && groups === rules.groups;
  const ruleFileName = plain ? `${name}.rules.yaml` : `${name}.tested.yaml`;
  const sources = rules.definitions.map(({ id }) => `SLO ${id}`);
  const tests = ruleTests(definitions, {
    ruleFile: ruleFileName,
    groups,
    statusInterval: options.statusInterval,
    madeFrom: { sources },
  });
  return [
    { name: `${name}.tests.yaml`, text: tests },
    ...(plain
      ? []
      : [{ name: ruleFileName, text: ruleFile(groups, { sources }) }]),
  ];
}
