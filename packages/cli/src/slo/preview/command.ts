import { InputError } from '@backstage/errors';
import { SourceError } from '@fairway/kit-node/tools';
import { diffRules, type RuleGroup, type SloDefinition } from '@fairway/slo';
import type { Command } from 'commander';
import { momentsOf, type PastOptions } from '../backtest/momentsOf';
import { playPast } from '../backtest/playPast';
import { loadSlos, type LoadedSlos } from '../input/loadSlos';
import {
  requireDuration,
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
import { groupsOf, tellIssues } from '../refusal';
import { toText } from '../text/layout';
import { previewSlo, type Preview, type PreviewedSlo } from './Preview';
import { previewText } from './previewText';
import { assumedSeries, countedSeries } from './rawSeries';
import { readBefore } from './readBefore';

interface PreviewOptions
  extends InputOptions,
    RuleOptions,
    PrometheusOptions,
    Omit<PastOptions, 'data'> {
  against?: string;
  series: string;
  scrapeInterval: string;
}

const HELP = `
--against takes a rule file or a folder of them, other OpenSLO documents, or a
commit of Git, such as origin/main. With a Prometheus it counts the raw series and
plays the past through the alerts; without one both rest on assumptions.`;

interface Subject {
  definition: SloDefinition;
  own: RuleGroup[];
  all: RuleGroup[];
}

async function previewOne(
  { definition, own, all }: Subject,
  options: PreviewOptions,
  prometheus: ConnectedPrometheus | undefined,
): Promise<PreviewedSlo> {
  const scrapeInterval = requireDuration(
    '--scrape-interval',
    options.scrapeInterval,
  );
  const series = Number(options.series);
  if (!Number.isInteger(series) || series < 1) {
    throw new InputError(`--series ${options.series} is no number from 1 on`);
  }
  if (!prometheus) {
    const raw = assumedSeries(own, { series, scrapeInterval });
    return previewSlo(definition, own, { raw });
  }
  const { client } = prometheus;
  const raw = await countedSeries(client, own, scrapeInterval);
  const moments = momentsOf(options, Date.now());
  const past = await playPast(client, definition, {
    ...{ groups: all, moments, data: 'raw' as const },
  });
  return previewSlo(definition, own, { raw, past });
}

async function preview(
  files: string[],
  { loaded, options }: { loaded: LoadedSlos; options: PreviewOptions },
  { shell }: SloContext,
): Promise<Preview> {
  const parameters = ruleParametersOf(options);
  const { definitions } = loaded;
  const groups = groupsOf(definitions, parameters);
  const all = groups.flat();
  const load = { environment: options.environment };
  const before =
    options.against === undefined
      ? undefined
      : await readBefore(options.against, files, { shell, load, parameters });
  return withConnected(options, shell, async prometheus => {
    const slos: PreviewedSlo[] = [];
    for (const [i, definition] of definitions.entries()) {
      const subject = { definition, own: groups[i], all };
      slos.push(await previewOne(subject, options, prometheus));
    }
    return {
      ...(before
        ? { against: { from: before.from, errors: before.errors } }
        : {}),
      changes: diffRules(before?.groups ?? [], all),
      slos,
    };
  });
}

/** `fairway slo preview`. */
export function addPreview(slo: Command, context: SloContext): void {
  const command = slo
    .command('preview')
    .description('Says what a change of SLOs would do: rules, cost, alerts')
    .option('--against <what>', 'compare with these rules, documents or commit')
    .option(
      '--series <number>',
      'series of a metric, where none are counted',
      '20',
    )
    .option('--scrape-interval <time>', 'where it is not measured', '30s')
    .option('--days <number>', 'how far back alerts are played', '30')
    .option('--until <time>', 'end of that; else now')
    .option('--step <time>', 'between two looks; divides 5m', '5m')
    .addHelpText('after', HELP);
  withPrometheus(withRules(withInput(command))).action(
    async (files: string[], options: PreviewOptions) => {
      const { shell, exitWith } = context;
      const loaded = await loadSlos(files, shell, options);
      if (tellIssues(loaded, context, options.format)) return;
      try {
        const found = await preview(files, { loaded, options }, context);
        const findings = found.slos
          .flatMap(one => one.deadAlerts)
          .filter(({ never }) => never).length;
        shell.write(
          options.format === 'json'
            ? `${JSON.stringify({ findings, ...found }, undefined, 2)}\n`
            : toText(previewText(found)),
        );
        exitWith(findings > 0 ? 1 : 0);
      } catch (error) {
        if (!(error instanceof SourceError)) throw error;
        shell.complain(`The data could not be read: ${error.message}\n`);
        exitWith(1);
      }
    },
  );
}
