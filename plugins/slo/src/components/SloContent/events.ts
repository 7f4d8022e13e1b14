import type { SloHistory, SloStatus } from '@fairway/contracts/slo';
import { gapsOf } from './charts/gaps';

/** Something in the course of a budget, in Unix seconds. */
export interface SloEvent {
  kind: 'page' | 'ticket' | 'gap' | 'reset';
  from: number;
  to: number;
  /** It reaches up to the newest point. */
  ongoing: boolean;
  /** Budget that was spent from the point before to its end: 0.22 of the whole. Absent: not told. */
  spent?: number;
}

type Burning = 'page' | 'ticket';

/**
 * What happened, newest first: stretches that burned above the threshold of a tier, missing data, and budgets that began anew.
 *
 * Read from the points of the chart, each the worst since the one before: a stretch begins at most one step before it did.
 */
export function eventsOf(history: SloHistory, status: SloStatus): SloEvent[] {
  const { points, resets } = history;
  if (points.length < 2) return [];
  const end = points[points.length - 1].t;
  const gaps = gapsOf(
    points.map(({ t, remaining }) => ({ t, value: remaining })),
  ).map(gap => ({
    kind: 'gap' as const,
    from: gap.from,
    to: gap.to,
    ongoing: gap.to >= end,
  }));
  const begun = resets
    .filter(time => time > points[0].t)
    .map(time => ({
      kind: 'reset' as const,
      from: time,
      to: time,
      ongoing: false,
    }));
  const burned = stretches(history, status);
  return [
    ...burned,
    ...firing(history, status, burned),
    ...gaps,
    ...begun,
  ].sort((a, b) => b.from - a.from);
}

/** Alerts that fire and are not in the chart: it has two of the windows that alerts look at. */
function firing(
  history: SloHistory,
  { tiers }: SloStatus,
  burned: SloEvent[],
): SloEvent[] {
  const { points } = history;
  const shown = burned.filter(({ ongoing }) => ongoing).map(({ kind }) => kind);
  return (['page', 'ticket'] as const).flatMap(kind => {
    // Who is paged needs no ticket.
    if (shown.includes(kind) || shown.includes('page')) return [];
    const since = tiers
      .filter(tier => tier.tier === kind && tier.firing && tier.since)
      .map(tier => Date.parse(tier.since!) / 1000);
    if (since.length === 0) return [];
    const from = Math.min(...since);
    const last = points.length - 1;
    const first = points.findIndex(({ t }) => t >= from);
    return [
      {
        kind,
        from,
        to: Math.max(points[last].t, from),
        ongoing: true,
        spent: spentIn(history, first === -1 ? last : first, last),
      },
    ];
  });
}

function stretches(history: SloHistory, status: SloStatus): SloEvent[] {
  const { points } = history;
  const found: { kind: Burning; first: number; last: number }[] = [];
  points.forEach((point, index) => {
    const kind = burningAt(point.burn, history, status);
    if (!kind) return;
    const open = found.at(-1);
    // What pauses for one point is the same stretch.
    if (open && index - open.last <= 2) {
      open.last = index;
      if (kind === 'page') open.kind = 'page';
    } else found.push({ kind, first: index, last: index });
  });
  return found.map(({ kind, first, last }) => ({
    kind,
    from: points[first].t - history.stepSeconds,
    to: points[last].t,
    ongoing: last === points.length - 1,
    spent: spentIn(history, first, last),
  }));
}

/** The worst tier whose threshold the burn over its long window exceeds. */
function burningAt(
  burn: (number | null)[],
  { burnWindows }: SloHistory,
  { tiers }: SloStatus,
): Burning | undefined {
  const exceeded = tiers.flatMap(({ tier, long, factor }) => {
    if (tier === 'no-data' || long === undefined || factor === undefined)
      return [];
    const rate = burn[burnWindows.indexOf(long)];
    return typeof rate === 'number' && rate > factor ? [tier] : [];
  });
  return exceeded.includes('page') ? 'page' : exceeded[0];
}

function spentIn(
  { points, resets }: SloHistory,
  first: number,
  last: number,
): number | undefined {
  const before = points[Math.max(0, first - 1)];
  const after = points[last];
  // A new budget hides what the old one lost.
  if (resets.some(time => time > before.t && time <= after.t)) return undefined;
  if (before.remaining === null || after.remaining === null) return undefined;
  return Math.max(0, before.remaining - after.remaining);
}
