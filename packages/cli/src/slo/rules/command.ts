import { InputError } from '@backstage/errors';
import { untestable, type SloDefinition } from '@fairway/slo';
import { Option, type Command } from 'commander';
import { loadSlos } from '../input/loadSlos';
import {
  ruleParametersOf,
  withInput,
  withRules,
  type InputOptions,
  type RuleOptions,
  type SloContext,
} from '../options';
import { groupsOf, tellIssues } from '../refusal';
import { plural } from '../text/layout';
import {
  emitRules,
  emitTests,
  fileNameOf,
  type EmitOptions,
  type EmittedFile,
  type RuleForm,
  type ServiceRules,
} from './emit';
import { writeFiles } from './writeFiles';

interface RulesOptions extends InputOptions, RuleOptions {
  as: RuleForm;
  out?: string;
  tests?: boolean;
  namespace?: string;
  label: Record<string, string>;
}

const HELP = `
Without --out all rules go to standard output as one file. With it there is one
file per service: <service>.rules.yaml, and with --tests <service>.tests.yaml:

  promtool check rules rules/*.rules.yaml
  promtool test rules rules/*.tests.yaml`;

function readLabel(text: string, labels: Record<string, string>) {
  const [name, ...value] = text.split('=');
  if (!name || value.length === 0) {
    throw new InputError(`--label "${text}" is not name=value`);
  }
  return { ...labels, [name]: value.join('=') };
}

/** @throws InputError for options that would do nothing */
function checkForm({ as, out, tests, namespace, label }: RulesOptions): void {
  if (tests && out === undefined) {
    throw new InputError('--tests is of use only with --out <folder>');
  }
  if (namespace !== undefined && as === 'prometheus') {
    throw new InputError(
      '--namespace is of use only with --as prometheusrule or mimir',
    );
  }
  if (Object.keys(label).length > 0 && as !== 'prometheusrule') {
    throw new InputError('--label is of use only with --as prometheusrule');
  }
}

function byService(
  definitions: SloDefinition[],
  options: RulesOptions,
): ServiceRules[] {
  const groups = groupsOf(definitions, ruleParametersOf(options));
  const groupsById = new Map(definitions.map(({ id }, i) => [id, groups[i]]));
  const all = { definitions, groups: groups.flat() };
  // By the name of the file: two services that only differ in what a file name cannot hold share one.
  const services = Map.groupBy(definitions, ({ service }) =>
    fileNameOf(service),
  );
  return [...services].map(([service, own]) => ({
    service,
    definitions: own,
    groups: own.flatMap(({ id }) => groupsById.get(id)!),
    all,
  }));
}

function filesOf(services: ServiceRules[], options: RulesOptions) {
  const emit: EmitOptions = { ...options, labels: options.label };
  return services.flatMap((rules): EmittedFile[] => [
    {
      name: `${fileNameOf(rules.service)}.rules.yaml`,
      text: emitRules(rules, emit),
    },
    ...(options.tests ? emitTests(rules, emit) : []),
  ]);
}

async function toFolder(
  services: ServiceRules[],
  options: RulesOptions & { out: string },
  { shell }: SloContext,
): Promise<void> {
  const paths = await writeFiles(options.out, filesOf(services, options));
  const definitions = services.flatMap(one => one.definitions);
  const rules = services
    .flatMap(({ groups }) => groups)
    .reduce((sum, group) => sum + group.rules.length, 0);
  const untested = options.tests ? untestable(definitions) : [];
  if (options.format === 'json') {
    const report = {
      findings: 0,
      slos: definitions.map(({ id }) => id),
      ...{ rules, files: paths, untested: untested.map(({ id }) => id) },
    };
    shell.write(`${JSON.stringify(report, undefined, 2)}\n`);
    return;
  }
  shell.write(paths.map(path => `${path}\n`).join(''));
  shell.write(
    `${plural(rules, 'rule')} of ${plural(definitions.length, 'SLO')}\n`,
  );
  for (const { id } of untested) {
    shell.complain(
      `SLO ${id}: its expressions do not tell which series make it fail, so its alerts for burning are not tested\n`,
    );
  }
}

/** `fairway slo rules`. */
export function addRules(slo: Command, context: SloContext): void {
  const command = slo
    .command('rules')
    .description('Makes the rules of SLOs, and tests of them')
    .addOption(
      new Option('--as <form>', 'form of the rules')
        .choices(['prometheus', 'prometheusrule', 'mimir'])
        .default('prometheus'),
    )
    .option('--out <folder>', 'write files there')
    .option('--tests', 'write tests for promtool beside them')
    .option('--namespace <name>', 'of the PrometheusRule, or of Mimir')
    .option(
      '--label <name=value>',
      'of the PrometheusRule; may be repeated',
      readLabel,
      {},
    )
    .addHelpText('after', HELP);
  withRules(withInput(command)).action(
    async (files: string[], options: RulesOptions) => {
      const { out } = options;
      checkForm(options);
      const loaded = await loadSlos(files, context.shell, options);
      if (tellIssues(loaded, context, options.format)) return;
      const services = byService(loaded.definitions, options);
      if (out !== undefined) {
        await toFolder(services, { ...options, out }, context);
        return;
      }
      const { definitions, groups } = services[0].all;
      const [{ service }] = services;
      const whole = {
        service: services.length === 1 ? service : 'all',
        ...{ definitions, groups },
      };
      context.shell.write(
        options.format === 'json'
          ? `${JSON.stringify({ findings: 0, groups }, undefined, 2)}\n`
          : emitRules(whole, { ...options, labels: options.label }),
      );
    },
  );
}
