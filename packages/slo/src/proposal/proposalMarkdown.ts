import type { Issue } from '../definition/Issue';
import type { SloDefinition } from '../definition/SloDefinition';
import { parsePrometheusDuration } from '../duration';
import { ruleFile } from '../output/ruleFile';
import type { RuleCost } from '../preview/costOf';
import { code, codeBlock, codeCell, plain, table } from './markdown';
import type { Proposal, ProposedSlo } from './proposal';
import {
  budgetText,
  count,
  counted,
  percent,
  sources,
  time,
  windowText,
} from './words';

/** GitHub takes 65 536 characters in the body of a pull request; something is left for others. */
const MOST_CHARACTERS = 60_000;

/**
 * A proposal for people, as Markdown of a pull request: what is promised, when it alerts, what it costs, which rules it brings.
 * Where it would be too long, rules are left out, and it says so.
 *
 * @public
 */
export function proposalMarkdown(proposal: Proposal): string {
  const whole = written(proposal, true);
  return whole.length <= MOST_CHARACTERS ? whole : written(proposal, false);
}

function written({ slos, issues }: Proposal, withRules: boolean): string {
  const parts = [
    ...issueLines(issues),
    ...slos.flatMap(slo => sloParts(slo, withRules)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function issueLines(issues: Issue[]): string[] {
  if (issues.length === 0) return [];
  return [
    issues
      .map(({ severity, document, path, value, message, mend }) => {
        const found =
          value === undefined
            ? ''
            : ` (found ${code(String(JSON.stringify(value)).slice(0, 200))})`;
        return `- **${severity}** ${plain(document)}, ${code(path)}: ${plain(
          message,
        )}${found}; ${plain(mend)}`;
      })
      .join('\n'),
  ];
}

function sloParts(slo: ProposedSlo, withRules: boolean): string[] {
  const { definition, groups } = slo;
  return [
    `### ${plain(definition.title)}`,
    promise(definition),
    '#### Alerts',
    ...alertParts(slo),
    '#### Cost',
    ...costParts(slo),
    withRules
      ? details(
          `Rules: ${groups.flatMap(({ rules }) => rules).length} in ${
            groups.length
          } groups`,
          codeBlock('yaml', ruleFile(groups)),
        )
      : 'The rules are too long to be shown here: `fairway slo rules` writes them.',
  ];
}

function promise(definition: SloDefinition): string {
  const { id, description, objective, info, indicator, groupBy } = definition;
  return table(
    ['SLO', code(id)],
    [
      ...(description ? [['What for', plain(description)]] : []),
      [
        'About',
        [info.entity, info.environment].filter(Boolean).map(plain).join(', '),
      ],
      ['Promise', `${percent(objective)} of ${counted(definition)} are good`],
      ['Window', plain(windowText(definition))],
      ['Budget', budgetText(definition)],
      ...(groupBy.length > 0
        ? [['One budget for each', groupBy.map(code).join(', ')]]
        : []),
      ...sources(indicator).map(([what, promql]) => [
        plain(what),
        codeCell(promql),
      ]),
    ],
  );
}

function alertParts({ definition, deadAlerts }: ProposedSlo): string[] {
  const { alerts, window, runbook } = definition;
  const seconds =
    window.type === 'rolling'
      ? parsePrometheusDuration(window.duration)
      : undefined;
  const rows = alerts.tiers.map(({ tier, factor, long, short }) => [
    tier,
    `${factor} ×`,
    `${long} and ${short}`,
    seconds === undefined ? 'depends on the month' : time(seconds / factor),
  ]);
  const noData = alerts.noData
    ? 'Where there is no data, it says so.'
    : 'Where there is no data, nobody is told.';
  return [
    alerts.tiers.length > 0
      ? table(
          ['Tier', 'Burns faster than', 'Over', 'A whole budget lasts'],
          rows,
        )
      : 'No alert for burning.',
    ...deadAlerts.map(
      ({ tier, never, message, mend }) =>
        `**The ${tier.tier} of ${tier.long} ${
          never ? 'can never fire' : 'fires late'
        }.** ${plain(message)} ${plain(mend)}`,
    ),
    runbook ? `${noData} Runbook: <${runbook}>` : noData,
  ];
}

function costParts({ cost, slothCost }: ProposedSlo): string[] {
  const columns = [cost, ...(slothCost ? [slothCost] : [])];
  const row = (what: string, of: (one: RuleCost) => string) => [
    what,
    ...columns.map(of),
  ];
  const read = (one: RuleCost) =>
    one.unknown.length > 0 ? 'not known' : count(one.samplesReadPerMinute);
  return [
    table(
      ['', 'These rules', ...(slothCost ? ["Sloth's form"] : [])],
      [
        row('Rules', one => count(one.rules)),
        row('Series written', one => count(one.series)),
        row('Samples written a minute', one =>
          count(one.samplesWrittenPerMinute),
        ),
        row('Evaluations a minute', one => count(one.evaluationsPerMinute)),
        row('Samples read a minute', read),
      ],
    ),
    ...(cost.unknown.length > 0
      ? [
          'What is read depends on how many series the selectors find, which nobody has said.',
        ]
      : []),
  ];
}

function details(summary: string, inner: string): string {
  return `<details><summary>${summary}</summary>\n\n${inner}\n\n</details>`;
}
