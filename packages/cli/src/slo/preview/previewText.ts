import type {
  DeadAlert,
  GroupChange,
  RuleChange,
  RuleCost,
} from '@fairway/slo';
import { backtestText } from '../backtest/backtestText';
import { columns, heading, plural, wrap } from '../text/layout';
import { count, duration } from '../text/numbers';
import type { Preview, PreviewedCost, PreviewedSlo } from './Preview';

const SIGNS = { added: '+', removed: '-', changed: '~' };

function ruleName({ name, after, before }: RuleChange): string {
  const { labels } = (after ?? before)!;
  const told = ['stat', 'part', 'tier'].flatMap(label =>
    labels[label] ? [`${label}=${labels[label]}`] : [],
  );
  return told.length > 0 ? `${name} (${told.join(', ')})` : name;
}

function oneLine(value: unknown): string {
  return typeof value === 'string'
    ? value.replace(/\s+/g, ' ')
    : JSON.stringify(value);
}

function fieldLines(change: RuleChange): string[] {
  const { before, after, fields } = change;
  if (!before || !after) return [];
  const [old, fresh] = [before, after] as unknown as Record<string, unknown>[];
  return fields.flatMap(field => [
    ...wrap(`${field} was ${oneLine(old[field])}`, '      ', '        '),
    ...wrap(`is ${oneLine(fresh[field])}`, '      ', '        '),
  ]);
}

function groupLines(group: GroupChange): string[] {
  const { change, name, rules, interval, reordered } = group;
  const head = `  ${SIGNS[change]} ${name}`;
  // A whole group that comes or goes needs no list of what is in it.
  if (change !== 'changed') return [`${head}: ${plural(rules.length, 'rule')}`];
  return [
    head,
    ...(interval.before === interval.after
      ? []
      : [`    interval was ${interval.before}, is ${interval.after}`]),
    ...(reordered ? ['    rules stand in another order'] : []),
    ...rules.flatMap(rule => [
      `    ${SIGNS[rule.change]} ${ruleName(rule)}`,
      ...fieldLines(rule),
    ]),
  ];
}

function changeLines({ changes, against }: Preview): string[][] {
  const title = against ? `Rules against ${against.from}` : 'Rules';
  const missing =
    against && against.errors > 0
      ? wrap(
          `${plural(
            against.errors,
            'error',
          )} in the documents of then: what they would have made is missing here.`,
          '  ',
        )
      : [];
  return [
    [
      ...heading(title),
      ...missing,
      ...(changes.length === 0 ? ['  nothing changes'] : []),
      ...changes.flatMap(groupLines),
    ],
  ];
}

function costText(cost: RuleCost): string {
  return `${plural(cost.rules, 'rule')}, ${cost.series} series, ${count(
    cost.samplesWrittenPerMinute,
  )} samples written and ${count(
    cost.samplesReadPerMinute,
  )} read a minute (${count(cost.rawSamplesReadPerMinute)} raw)`;
}

function slothText({ cost, sloth }: PreviewedSlo): string[] {
  if (!sloth) return [];
  const times = sloth.samplesReadPerMinute / cost.samplesReadPerMinute;
  return [
    `${costText(sloth)}: ${Number(times.toPrecision(2))} times as much read`,
  ];
}

function basisText({
  known,
  rawSeries,
  scrapeInterval,
  unknown,
}: PreviewedCost) {
  const counts = Object.entries(rawSeries)
    .map(([text, series]) => `${text}: ${series}`)
    .join('; ');
  const how = known ? 'counted' : 'assumed';
  const missing =
    unknown.length > 0 ? `; not known: ${unknown.join(', ')}` : '';
  return `series ${how}, scraped each ${duration(scrapeInterval)}: ${
    counts || 'no raw ones'
  }${missing}`;
}

function deadText({ tier, never, message, mend }: DeadAlert): string {
  const what = never ? 'can never fire' : 'fires late';
  return `${tier.tier} over ${tier.long} ${what}. ${message} ${mend}`;
}

function sloLines(slo: PreviewedSlo): string[] {
  const { id, title, cost, deadAlerts: dead } = slo;
  return [
    ...heading(title === id ? id : `${id}: ${title}`),
    ...columns(
      [
        ['Cost', costText(cost)],
        ...slothText(slo).map(text => ["Sloth's form", text]),
        ['Of', basisText(cost)],
        ...(dead.length === 0
          ? [['Alerts', 'all can fire']]
          : dead.map(one => ['Alerts', deadText(one)])),
      ],
      '  ',
    ),
  ];
}

/** For people, in paragraphs. */
export function previewText(preview: Preview): string[][] {
  return [
    ...changeLines(preview),
    ...preview.slos.flatMap(slo => [
      sloLines(slo),
      // The heading is there already.
      ...(slo.past
        ? backtestText(slo.past).map((lines, i) =>
            i === 0 ? lines.slice(2) : lines,
          )
        : []),
    ]),
  ];
}
