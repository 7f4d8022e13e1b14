import type { RuleGroup } from '../rules/RuleGroup';
import { ruleFile } from './ruleFile';
import type { MadeFrom } from './ruleYaml';

/** @public */
export interface BackfillOptions {
  /** Of the Prometheus, as seen by promtool. */
  url: string;
  /** Its folder of data, as seen by promtool. */
  dataFolder: string;
  /** Unix seconds. */
  start: number;
  end: number;
  madeFrom?: MadeFrom;
}

/**
 * What fills in the past of SLOs: files of rules, stage by stage, and a script that has them evaluated.
 *
 * @public
 */
export interface BackfillPlan {
  files: { name: string; text: string }[];
  script: { name: string; text: string };
}

const SCRIPT = 'backfill.sh';

/** Text as one word of a shell. */
function word(text: string): string {
  return `'${text.replace(/'/g, `'\\''`)}'`;
}

function fileName(index: number): string {
  return `stage-${index + 1}.rules.yaml`;
}

/** Stages of several SLOs by their index. */
function together(stages: RuleGroup[][][]): RuleGroup[][] {
  const count = Math.max(0, ...stages.map(one => one.length));
  return Array.from({ length: count }, (_, i) =>
    stages.flatMap(one => one[i] ?? []),
  ).filter(groups => groups.length > 0);
}

function scriptText(names: string[], options: BackfillOptions): string {
  const { url, dataFolder, start, end } = options;
  const iso = (seconds: number) =>
    `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
  return `#!/bin/sh
# Made by Fairway. Fills in the past of SLOs from ${iso(start)} to ${iso(end)}.
#
# Needs promtool, the folder of data of the Prometheus, and a way to restart it: rules see only
# blocks that are loaded, so after each stage it must be started anew. Set RESTART to a command
# that does so and returns when it is ready; without it the script waits until you have.
#
# Begin with Prometheus running. Blocks of the past overlap others: Prometheus before 2.39 needs
# --storage.tsdb.allow-overlapping-blocks. The past must lie within its retention.
set -eu
cd "$(dirname "$0")"
URL=\${URL:-${word(url)}}
DATA=\${DATA:-${word(dataFolder)}}
PROMTOOL=\${PROMTOOL:-promtool}

restart() {
  if [ -n "\${RESTART:-}" ]; then
    sh -c "$RESTART"
  else
    printf 'Restart Prometheus, wait until it is ready, then press Enter. '
    read -r _
  fi
}

stage() {
  echo "stage $1 of ${names.length}"
  # A query gives 11 000 points at most: 54 h in steps of 30 s are 6 480.
  "$PROMTOOL" tsdb create-blocks-from --quiet --max-block-duration=54h rules \\
    --url="$URL" --start=${start} --end=${end} --output-dir="$DATA" "$2"
  restart
}

${names.map((name, i) => `stage ${i + 1} ${name}`).join('\n')}
echo done
`;
}

/**
 * A plan that fills in the past of SLOs whose rules are new, on a Prometheus that has their metrics.
 *
 * @param stages - of each SLO, as `backfillStages` makes them
 * @public
 */
export function backfillPlan(
  stages: RuleGroup[][][],
  options: BackfillOptions,
): BackfillPlan {
  const { madeFrom } = options;
  const all = together(stages);
  const files = all.map((groups, i) => ({
    name: fileName(i),
    text: ruleFile(groups, madeFrom),
  }));
  const text = scriptText(
    files.map(({ name }) => name),
    options,
  );
  return { files, script: { name: SCRIPT, text } };
}
