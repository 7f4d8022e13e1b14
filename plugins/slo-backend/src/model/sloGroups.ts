import type { SloGroup } from '@fairway/contracts/slo';
import { worstFirst } from './order';
import type { SloEntry } from './SloReadModel';

/** Address of the SLO that a budget is one of. */
function wholeRef({ status, reading }: SloEntry): string {
  const prefix = status.ref.slice(0, -reading.id.length);
  return `${prefix}${reading.whole}`;
}

/** Tells each budget of a grouped SLO which of them leads: the worst. */
export function withGroups(entries: SloEntry[]): SloEntry[] {
  const grouped = entries.filter(({ reading }) => reading.whole !== undefined);
  const groups = new Map<SloEntry, SloGroup>();
  for (const [slo, same] of Map.groupBy(grouped, wholeRef)) {
    const [leader] = same.toSorted((a, b) => worstFirst(a.status, b.status));
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
