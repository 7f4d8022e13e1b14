import { columns, heading, wrap, wrapPromql } from '../text/layout';
import { count, duration, percent, percentText } from '../text/numbers';
import type { Explanation } from './Explanation';

const MILLION = 1_000_000;

function budgetLine(slo: Explanation): string {
  const { budget, outageBudget, unit } = slo;
  const allowed = count(Number(budget) * MILLION);
  return `${percentText(budget)}: ${duration(
    outageBudget,
  )} of total outage, or ${allowed} of ${count(MILLION)} ${unit}`;
}

function facts(slo: Explanation): string[] {
  const { service, info, objective, window, budget, counts, runbook } = slo;
  const about = [service, info.entity, info.environment, info.owner];
  return columns(
    [
      ['For', about.filter(Boolean).join(', ')],
      ...counts,
      ['Objective', `${percentText(objective)} over ${window}`],
      ['Budget', budgetLine(slo)],
      ['SLI', `1 - bad / all`],
      ['Left', `1 - (1 - SLI) / ${budget}`],
      ...(runbook ? [['Runbook', runbook]] : []),
    ],
    '  ',
  );
}

function alertLines(slo: Explanation): string[] {
  const { tiers, noDataAlert, minimumBadEvents } = slo;
  const rows = tiers.map(tier => [
    tier.tier,
    `> ${tier.factor}`,
    `${tier.long}, ${tier.short}`,
    `${percent(tier.budgetShare, 3)} in ${tier.long}`,
    tier.detectsOutageAfter === undefined
      ? 'never'
      : duration(tier.detectsOutageAfter),
    duration(tier.exhaustionAtFactor),
  ]);
  const head = [
    ...['alert', 'burn', 'windows', 'spent then'],
    ...['total outage', 'budget lasts'],
  ];
  return [
    ...(rows.length > 0
      ? columns([head, ...rows], '  ')
      : ['  No alert for burning.']),
    ...(tiers.length > 0 && minimumBadEvents > 0
      ? wrap(
          `None fires below ${minimumBadEvents} bad events in its long window.`,
          '  ',
        )
      : []),
    ...wrap(
      noDataAlert
        ? 'Another one fires after 15 min without data.'
        : 'No alert tells that there is no data.',
      '  ',
    ),
  ];
}

function promqlLines({ promql }: Explanation): string[] {
  return promql.flatMap(({ name, expr }) => [
    `  ${name}`,
    ...wrapPromql(expr, '    '),
  ]);
}

/** One SLO for people, in paragraphs. */
export function explainText(slo: Explanation): string[][] {
  return [
    heading(slo.title === slo.id ? slo.id : `${slo.id}: ${slo.title}`),
    ...(slo.description ? [wrap(slo.description.trim(), '  ')] : []),
    facts(slo),
    alertLines(slo),
    promqlLines(slo),
  ];
}
