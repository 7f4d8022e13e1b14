/** A stretch of time without data, in Unix seconds. */
export interface Gap {
  from: number;
  to: number;
}

/** Stretches of at least three points without a value, between points that have one or the ends. */
export function gapsOf(points: { t: number; value: number | null }[]): Gap[] {
  const gaps: Gap[] = [];
  let begin: number | undefined;
  points.forEach(({ value }, index) => {
    if (value === null) {
      begin ??= index;
      return;
    }
    if (begin !== undefined && index - begin >= 3)
      gaps.push({
        from: points[Math.max(0, begin - 1)].t,
        to: points[index].t,
      });
    begin = undefined;
  });
  const last = points.length - 1;
  if (begin !== undefined && last - begin >= 2)
    gaps.push({ from: points[Math.max(0, begin - 1)].t, to: points[last].t });
  return gaps;
}

/** Width of the words "no data" in pixels, with air. */
const LABEL_PX = 64;

/** Is a gap wide enough on the chart for its words. */
export function gapHasRoom(gap: Gap, range: Gap, width: number): boolean {
  return ((gap.to - gap.from) / (range.to - range.from)) * width > LABEL_PX;
}
