/** How many single letters must change, go or come to make one word of another. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + same));
    }
    row = next;
  }
  return row[b.length];
}

/** The word that was probably meant; `undefined` if none is near. */
export function nearest(word: string, known: string[]): string | undefined {
  if (word.length > 64) return undefined;
  const [best] = known
    .map(candidate => ({
      candidate,
      far: distance(word.toLowerCase(), candidate.toLowerCase()),
    }))
    .sort((a, b) => a.far - b.far || (a.candidate < b.candidate ? -1 : 1));
  return best && best.far <= Math.max(1, Math.floor(word.length / 3))
    ? best.candidate
    : undefined;
}
