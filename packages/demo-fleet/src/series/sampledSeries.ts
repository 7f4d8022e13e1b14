import { DAY } from '../scenario/duration';
import type { Labels } from '../promql/labels';
import type { Sample, Series } from '../promql/series';

// Bound once: a test's sandbox looks globals up slowly, and this runs a million times for a window of 30 d.
const { ceil, floor, min } = Math;

/** Evaluation times of a rule group, or scrape times of a target: `phase + n x step`. */
export interface Grid {
  step: number;
  /** 0 <= phase < step. */
  phase: number;
}

interface Chunk {
  /** Sums of the values before each index; NaN values make all later sums NaN. */
  sums: Float64Array;
  /** Number of values before each index. */
  counts: Uint32Array;
}

/** The newest time of the grid at or before `t`. */
export function gridTime({ step, phase }: Grid, t: number): number {
  return floor((t - phase) / step) * step + phase;
}

/**
 * A time series that is a pure function of time, sampled on a grid. Sums over windows of any length are quick: values
 * are summed up once, day by day.
 */
export class SampledSeries implements Series {
  private readonly chunks = new Map<number, Chunk>();
  private readonly chunkSize: number;

  /** @param valueAt - Value at a time of the grid; `undefined`: no sample. */
  constructor(
    readonly labels: Labels,
    readonly grid: Grid,
    readonly valueAt: (t: number) => number | undefined,
  ) {
    this.chunkSize = ceil(DAY / grid.step);
  }

  /**
   * A missing value on the grid is the end of the series, as the staleness marker of a rule whose result vanished:
   * nothing older is found.
   */
  latest(t: number, lookback: number): Sample | undefined {
    const at = gridTime(this.grid, t);
    const v = t - at > lookback ? undefined : this.valueAt(at);
    return v === undefined ? undefined : { t: at, v };
  }

  /** The value of the newest sample at `t`, if the series is there then. */
  at(t: number): number | undefined {
    return this.valueAt(gridTime(this.grid, t));
  }

  between(from: number, to: number): Sample[] {
    const { step, phase } = this.grid;
    const samples: Sample[] = [];
    let t = ceil((from - phase) / step) * step + phase;
    for (; t <= to; t += step) {
      const v = this.valueAt(t);
      if (v !== undefined) {
        samples.push({ t, v });
      }
    }
    return samples;
  }

  /** `sum_over_time` and `count_over_time` of the window that ends at `t`, both ends included. */
  over(t: number, window: number): { sum: number; count: number } {
    const { step, phase } = this.grid;
    const first = ceil((t - window - phase) / step);
    const end = floor((t - phase) / step) + 1;
    let sum = 0;
    let count = 0;
    for (let index = first; index < end; ) {
      const number = floor(index / this.chunkSize);
      const chunkStart = number * this.chunkSize;
      const stop = min(end, chunkStart + this.chunkSize);
      const chunk = this.chunk(number);
      const [a, b] = [index - chunkStart, stop - chunkStart];
      sum += chunk.sums[b] - chunk.sums[a];
      count += chunk.counts[b] - chunk.counts[a];
      index = stop;
    }
    return { sum, count };
  }

  /** `avg_over_time`; `undefined` where the window holds no sample. */
  average(t: number, window: number): number | undefined {
    const { sum, count } = this.over(t, window);
    return count === 0 ? undefined : sum / count;
  }

  private chunk(number: number): Chunk {
    const known = this.chunks.get(number);
    if (known) {
      return known;
    }
    const { step, phase } = this.grid;
    const sums = new Float64Array(this.chunkSize + 1);
    const counts = new Uint32Array(this.chunkSize + 1);
    for (let i = 0; i < this.chunkSize; i++) {
      const v = this.valueAt((number * this.chunkSize + i) * step + phase);
      sums[i + 1] = sums[i] + (v ?? 0);
      counts[i + 1] = counts[i] + (v === undefined ? 0 : 1);
    }
    const chunk = { sums, counts };
    this.chunks.set(number, chunk);
    return chunk;
  }
}
