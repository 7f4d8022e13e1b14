import type { SloGroup, SloStatus } from '@fairway/contracts/slo';
import { productionFirst } from './order';
import type { SloEntry } from './SloReadModel';

/** Address of the SLO that a budget is one of. */
function wholeRef({ status, reading }: SloEntry): string {
  const prefix = status.ref.slice(0, -reading.id.length);
  return `${prefix}${reading.whole}`;
}

/** Tells each budget of a grouped SLO which of them leads: the worst, of production where there is one. */
export function withGroups(entries: SloEntry[]): SloEntry[] {
  const grouped = entries.filter(({ reading }) => reading.whole !== undefined);
  const groups = new Map<SloEntry, SloGroup>();
  for (const [slo, same] of Map.groupBy(grouped, wholeRef)) {
    const [leader] = same.toSorted((a, b) =>
      productionFirst(a.status, b.status),
    );
    for (const entry of same) {
      groups.set(entry, {
        slo,
        labels: entry.reading.group ?? {},
        count: same.length,
        leads: entry === leader,
      });
    }
  }
  return entries.map(entry => {
    const group = groups.get(entry);
    return group ? { ...entry, status: { ...entry.status, group } } : entry;
  });
}

/** It has one budget, or this is the worst of its budgets. */
export function leads({ group }: { group?: SloGroup }): boolean {
  return group === undefined || group.leads;
}

function groupsIn<T extends { status: SloStatus }>(some: T[]) {
  const grouped = some.filter(({ status }) => status.group !== undefined);
  return Map.groupBy(grouped, ({ status }) => status.group!.slo);
}

function regroup<T extends { status: SloStatus }>(
  some: T[],
  change: (group: SloGroup, one: T) => SloGroup,
): T[] {
  return some.map(one => {
    const { group } = one.status;
    if (!group) return one;
    return { ...one, status: { ...one.status, group: change(group, one) } };
  });
}

/** Of some budgets, as those that a filter leaves: the worst of each SLO leads. */
export function ledAnew<T extends { status: SloStatus }>(some: T[]): T[] {
  const leaders = new Set(
    [...groupsIn(some).values()].map(
      same => same.toSorted((a, b) => productionFirst(a.status, b.status))[0],
    ),
  );
  return regroup(some, (group, one) => ({ ...group, leads: leaders.has(one) }));
}

/** Of the budgets that a caller may see: the worst of each SLO leads, and the others are not counted. */
export function groupsAsSeen<T extends { status: SloStatus }>(seen: T[]): T[] {
  const groups = groupsIn(seen);
  return regroup(ledAnew(seen), group => ({
    ...group,
    count: groups.get(group.slo)!.length,
  }));
}
