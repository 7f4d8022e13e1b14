import { SourceError } from '@fairway/kit-node/tools';
import { deadAlerts, type SloDefinition } from '@fairway/slo';
import type { Command } from 'commander';
import { loadSlos, type LoadedSlos } from '../input/loadSlos';
import {
  ruleParametersOf,
  withInput,
  withPrometheus,
  withRules,
  type InputOptions,
  type PrometheusOptions,
  type RuleOptions,
  type SloContext,
} from '../options';
import { withConnected, type ConnectedPrometheus } from '../prometheus/connect';
import { groupsOf } from '../refusal';
import { checkText } from './checkText';
import { eventsPerSecond } from './eventsPerSecond';
import { examineData } from './examineData';
import type { Finding } from './Finding';

interface CheckOptions extends InputOptions, RuleOptions, PrometheusOptions {
  strict?: boolean;
}

/** What `fairway slo check` found. */
export interface Checked extends LoadedSlos {
  findings: Finding[];
  /** Where it was asked; absent: nowhere. */
  prometheus?: string;
}

function deadFindings(
  definition: SloDefinition,
  traffic: number | undefined,
): Finding[] {
  return deadAlerts(definition, traffic).map(
    ({ tier, never, message, mend }) => ({
      slo: definition.id,
      severity: never ? 'error' : 'warning',
      message: `The alert ${tier.tier} over ${tier.long} ${
        never ? 'can never fire' : 'fires late'
      }. ${message}`,
      mend,
    }),
  );
}

async function examine(
  loaded: LoadedSlos,
  options: CheckOptions,
  prometheus: ConnectedPrometheus | undefined,
): Promise<Finding[]> {
  const groups = groupsOf(loaded.definitions, ruleParametersOf(options));
  const findings: Finding[] = [];
  for (const definition of loaded.definitions) {
    if (!prometheus) {
      findings.push(...deadFindings(definition, undefined));
      continue;
    }
    const { client } = prometheus;
    const data = await examineData(client, definition);
    const traffic = await eventsPerSecond(client, definition.id, groups.flat());
    findings.push(...data, ...deadFindings(definition, traffic));
  }
  return findings;
}

function unanswered(error: SourceError): Finding {
  return {
    slo: '',
    severity: 'error',
    message: `The data could not be checked: ${error.message}.`,
    mend: 'Mend that, or check without it.',
  };
}

async function check(
  files: string[],
  options: CheckOptions,
  { shell }: SloContext,
): Promise<Checked> {
  const loaded = await loadSlos(files, shell, options);
  return withConnected(options, shell, async prometheus => {
    const asked = prometheus && { prometheus: prometheus.url };
    try {
      const findings = await examine(loaded, options, prometheus);
      return { ...loaded, findings, ...asked };
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      return { ...loaded, findings: [unanswered(error)], ...asked };
    }
  });
}

/** `fairway slo check`. */
export function addCheck(slo: Command, context: SloContext): void {
  const command = slo
    .command('check')
    .description('Says what is wrong with SLOs, and how to mend it')
    .option('--strict', 'warnings count as findings, too');
  withPrometheus(withRules(withInput(command))).action(
    async (files: string[], options: CheckOptions) => {
      const checked = await check(files, options, context);
      const all = [...checked.issues, ...checked.findings];
      const findings = all.filter(
        ({ severity }) => options.strict || severity === 'error',
      ).length;
      const { definitions, ...rest } = checked;
      const report = {
        findings,
        slos: definitions.map(({ id }) => id),
        files: rest.files,
        ...(rest.prometheus ? { prometheus: rest.prometheus } : {}),
        issues: rest.issues,
        data: rest.findings,
      };
      context.shell.write(
        options.format === 'json'
          ? `${JSON.stringify(report, undefined, 2)}\n`
          : checkText(checked),
      );
      context.exitWith(findings > 0 ? 1 : 0);
    },
  );
}
