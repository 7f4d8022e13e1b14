const MOST_CHARACTERS = 2_000;
// Of what both begin with, to see where one is.
const CONTEXT = 100;

/** Two texts, as much as is shown of them. */
export interface CutValues {
  live?: string;
  desired?: string;
  cut: boolean;
}

function firstDifference(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    if (a[index] !== b[index]) return index;
  }
  return length;
}

/** Of long texts the part that differs first. */
export function cutValues(
  live: string | undefined,
  desired: string | undefined,
): CutValues {
  const longest = Math.max(live?.length ?? 0, desired?.length ?? 0);
  if (longest <= MOST_CHARACTERS) return { live, desired, cut: false };
  const common =
    live !== undefined && desired !== undefined
      ? firstDifference(live, desired)
      : 0;
  const from = Math.max(0, common - CONTEXT);
  const window = (text: string | undefined) => {
    if (text === undefined) return undefined;
    const part = text.slice(from, from + MOST_CHARACTERS);
    const isLast = from + MOST_CHARACTERS >= text.length;
    return `${from > 0 ? '…' : ''}${part}${isLast ? '' : '…'}`;
  };
  return { live: window(live), desired: window(desired), cut: true };
}
