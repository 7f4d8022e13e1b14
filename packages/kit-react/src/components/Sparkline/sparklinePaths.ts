export interface SparklinePaths {
  /** Path data on 100 x 100. */
  line: string;
  area: string;
  /** Height of the zero line, percent from the top. */
  zero: number;
  /** The last known point, percent from the left and the top. */
  last?: { x: number; y: number };
}

type Point = [x: number, y: number];

/**
 * Paths of a line over equally spaced values on a scale from the lower of 0 and the lowest value up to 1. Where a value
 * is `null` nothing is drawn: gaps are gaps.
 */
export function sparklinePaths(values: (number | null)[]): SparklinePaths {
  const known = values.filter((value): value is number => value !== null);
  const lowest = Math.min(0, ...known);
  const highest = Math.max(1, ...known);
  const y = (value: number) =>
    round((1 - (value - lowest) / (highest - lowest)) * 100);
  const x = (index: number) =>
    round(values.length > 1 ? (index / (values.length - 1)) * 100 : 100);

  const runs = runsOfKnown(values).map(run =>
    run.map(([index, value]): Point => [x(index), y(value)]),
  );
  const zero = y(0);
  const last = runs.at(-1)?.at(-1);
  return {
    line: runs.map(run => `M${run.map(pair).join('L')}`).join(''),
    area: runs
      .map(
        run =>
          `M${run[0][0]} ${zero}L${run.map(pair).join('L')}L${
            run[run.length - 1][0]
          } ${zero}Z`,
      )
      .join(''),
    zero,
    last: last && { x: last[0], y: last[1] },
  };
}

function runsOfKnown(values: (number | null)[]): Point[][] {
  const runs: Point[][] = [];
  let run: Point[] | undefined;
  values.forEach((value, index) => {
    if (value === null) {
      run = undefined;
      return;
    }
    if (!run) runs.push((run = []));
    run.push([index, value]);
  });
  return runs;
}

function pair([x, y]: Point): string {
  return `${x} ${y}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
