import { InputError } from '@backstage/errors';
import { SourceError } from '@fairway/kit-node/tools';
import { Option, type Command } from 'commander';
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
import { withConnected } from '../prometheus/connect';
import { groupsOf, tellIssues } from '../refusal';
import { toText } from '../text/layout';
import { backtestText } from './backtestText';
import { momentsOf, type PastOptions } from './momentsOf';
import { playPast, type PlayedSlo } from './playPast';

interface BacktestOptions
  extends InputOptions,
    RuleOptions,
    PrometheusOptions,
    PastOptions {
  maxPages?: string;
}

const HELP = `
Reads rates over 5 m at each step, in pieces, and plays them through the alerts:
when each would have fired, and what it cost. Asks for the raw metrics, so the
rules need not be loaded; --data recorded asks for what the rules recorded.`;

async function play(
  { definitions }: LoadedSlos,
  options: BacktestOptions,
  { shell }: SloContext,
): Promise<PlayedSlo[]> {
  const groups = groupsOf(definitions, ruleParametersOf(options)).flat();
  const moments = momentsOf(options, Date.now());
  return withConnected(options, shell, async prometheus => {
    if (!prometheus) {
      throw new InputError('name a Prometheus: --prometheus or --source');
    }
    const { data } = options;
    const played: PlayedSlo[] = [];
    for (const definition of definitions) {
      played.push(
        await playPast(prometheus.client, definition, {
          ...{ groups, moments, data },
        }),
      );
    }
    return played;
  });
}

function mostPages({ maxPages }: BacktestOptions): number {
  if (maxPages === undefined) return Infinity;
  if (/^\d+$/.test(maxPages)) return Number(maxPages);
  throw new InputError(`--max-pages "${maxPages}" is no number`);
}

/** What stands against an SLO: too many pages, or a past that is not known. */
function countFindings(played: PlayedSlo[], most: number): number {
  return played.filter(({ past, failures }) => {
    const pages = past.map(
      ({ incidents }) => incidents.filter(({ tier }) => tier === 'page').length,
    );
    const unknown = past.every(({ coverage }) => coverage === 0);
    return failures.length > 0 || unknown || Math.max(...pages) > most;
  }).length;
}

/** `fairway slo backtest`. */
export function addBacktest(slo: Command, context: SloContext): void {
  const command = slo
    .command('backtest')
    .description('Says when the alerts of SLOs would have fired in the past')
    .option('--days <number>', 'how far back', '30')
    .option('--until <time>', 'end, as 2026-11-02T14:00:00Z; else now')
    .option('--step <time>', 'between two looks; divides 5m', '1m')
    .addOption(
      new Option('--data <kind>', 'what to read')
        .choices(['raw', 'recorded'])
        .default('raw'),
    )
    .option('--max-pages <number>', 'more pages than that are a finding')
    .addHelpText('after', HELP);
  withPrometheus(withRules(withInput(command))).action(
    async (files: string[], options: BacktestOptions) => {
      const { shell, exitWith } = context;
      const most = mostPages(options);
      requireDuration('--step', options.step);
      const loaded = await loadSlos(files, shell, options);
      if (tellIssues(loaded, context, options.format)) return;
      try {
        const played = await play(loaded, options, context);
        const findings = countFindings(played, most);
        shell.write(
          options.format === 'json'
            ? `${JSON.stringify({ findings, slos: played }, undefined, 2)}\n`
            : toText(played.flatMap(backtestText)),
        );
        exitWith(findings > 0 ? 1 : 0);
      } catch (error) {
        if (!(error instanceof SourceError)) throw error;
        shell.complain(`The past could not be read: ${error.message}\n`);
        exitWith(1);
      }
    },
  );
}
