const PLAIN = /^[A-Za-z_][A-Za-z0-9_]*$/;
// Labels that the rules write themselves, and the bounds of buckets.
const RESERVED = ['slo', 'part', 'stat', 'tier', 'le'];

/** What labels to group by may be, for people. */
export const GROUP_LABELS = `name labels of the series; not ${RESERVED.join(
  ', ',
)}`;

/** Whether there can be a budget for each value of a label. */
export function isGroupLabel(label: string): boolean {
  return (
    PLAIN.test(label) && !label.startsWith('__') && !RESERVED.includes(label)
  );
}
