import type { SloGroup, SloStatus } from '@fairway/contracts/slo';
import type { Translate } from '../translations';

/** What tells a budget from the others of its SLO: `region=eu, plan=gold`. */
export function groupLabels({ labels }: SloGroup): string {
  return Object.entries(labels)
    .map(([name, value]) => `${name}=${value}`)
    .join(', ');
}

/** `region=eu, the worst of 4`; nothing for an SLO with one budget. */
export function groupWords(
  { group }: SloStatus,
  t: Translate,
): string | undefined {
  if (!group) return undefined;
  const words = { labels: groupLabels(group), count: group.count };
  return group.leads ? t('group.worst', words) : t('group.one', words);
}

/** Id of the SLO as a whole; of an SLO with one budget its own. */
export function wholeId({ id, ref, group }: SloStatus): string {
  return group ? group.slo.slice(ref.length - id.length) : id;
}
