import { InputError } from '@backstage/errors';
import { backfillPlan, backfillStages, windowSeconds } from '@fairway/slo';
import type { Command } from 'commander';
import { loadSlos, type LoadedSlos } from '../input/loadSlos';
import {
  ruleParametersOf,
  withInput,
  withRules,
  type InputOptions,
  type RuleOptions,
  type SloContext,
} from '../options';
import { groupsOf, tellIssues } from '../refusal';
import { writeFiles } from '../rules/writeFiles';
import { toText, wrap } from '../text/layout';
import { isoMoment } from '../text/numbers';

interface BackfillCommandOptions extends InputOptions, RuleOptions {
  out: string;
  url: string;
  data: string;
  days?: string;
  until?: string;
}

const DAY = 86400;
const GRID = 120;

const HELP = `
Writes stage-1.rules.yaml, stage-2.rules.yaml, ... and backfill.sh, which has
promtool evaluate them over the past, one after the other, with a restart of
Prometheus between: rules see only blocks that it has loaded.`;

function spanOf(options: BackfillCommandOptions, { definitions }: LoadedSlos) {
  const { until, days } = options;
  const last = until === undefined ? Date.now() : Date.parse(until);
  if (Number.isNaN(last)) {
    throw new InputError(
      `--until "${until}" is no time; write it like 2026-11-02T14:00:00Z`,
    );
  }
  const longest = Math.max(
    ...definitions.map(({ window }) => windowSeconds(window)),
  );
  const seconds = days === undefined ? longest : Number(days) * DAY;
  if (!(seconds > 0 && seconds <= 400 * DAY)) {
    throw new InputError(`--days ${days} is no number from 1 to 400`);
  }
  const end = Math.floor(last / 1000 / GRID) * GRID;
  return { start: end - seconds, end };
}

async function writePlan(
  loaded: LoadedSlos,
  options: BackfillCommandOptions,
): Promise<{ paths: string[]; span: { start: number; end: number } }> {
  const { definitions } = loaded;
  const parameters = ruleParametersOf(options);
  // For its errors: a parameter that is none.
  groupsOf(definitions, parameters);
  const span = spanOf(options, loaded);
  const plan = backfillPlan(
    definitions.map(one => backfillStages(one, parameters)),
    {
      ...span,
      url: options.url,
      dataFolder: options.data,
      madeFrom: { sources: definitions.map(({ id }) => `SLO ${id}`) },
    },
  );
  const script = { ...plan.script, executable: true };
  return {
    paths: await writeFiles(options.out, [...plan.files, script]),
    span,
  };
}

/** `fairway slo backfill`. */
export function addBackfill(slo: Command, context: SloContext): void {
  const command = slo
    .command('backfill')
    .description('Makes what fills in the past of SLOs whose rules are new')
    .requiredOption('--out <folder>', 'write the files there')
    .option('--url <url>', 'of the Prometheus', 'http://localhost:9090')
    .option('--data <folder>', 'of the Prometheus', '/var/lib/prometheus')
    .option('--days <number>', 'how far back; else the longest window')
    .option('--until <time>', 'when the rules were loaded; else now')
    .addHelpText('after', HELP);
  withRules(withInput(command)).action(
    async (files: string[], options: BackfillCommandOptions) => {
      const { shell } = context;
      const loaded = await loadSlos(files, shell, options);
      if (tellIssues(loaded, context, options.format)) return;
      const { paths, span } = await writePlan(loaded, options);
      const script = paths.at(-1)!;
      const [start, end] = [isoMoment(span.start), isoMoment(span.end)];
      shell.write(
        options.format === 'json'
          ? `${JSON.stringify(
              { findings: 0, files: paths, start, end },
              undefined,
              2,
            )}\n`
          : toText([
              paths,
              wrap(
                `Run ${script} where promtool and the data of Prometheus are. It fills in ${start} to ${end}; load the rules themselves first, and set --until to that moment, so that nothing is counted twice or left out.`,
              ),
            ]),
      );
    },
  );
}
