import { aggregate } from './aggregate';
import type { Expr, RangeExpr, SelectorExpr, SubqueryExpr } from './ast';
import { applyBinary } from './binary';
import { executionError } from './errors';
import { callFunction } from './functions';
import { dropMetricName, Labels, labelsKey } from './labels';
import type { Series, SeriesSource } from './series';
import {
  MatrixSeries,
  MatrixValue,
  ScalarValue,
  Value,
  vector,
  VectorValue,
} from './value';

/** What one request may read, as `--query.max-samples` of a real server. */
export const MAX_SAMPLES = 50_000_000;

export const LOOKBACK = 5 * 60_000;

// The step of a subquery without one: the server's evaluation interval.
const DEFAULT_SUBQUERY_STEP = 60_000;

const NO_LABELS: Labels = {};

/** Evaluates the expressions of one request; remembers which series its selectors found. */
export class Evaluation {
  private readonly selected = new Map<SelectorExpr, Series[]>();
  private read = 0;

  constructor(private readonly source: SeriesSource) {}

  /** Samples that were read so far. */
  get samplesRead(): number {
    return this.read;
  }

  /**
   * The value of an expression at a time, in milliseconds.
   *
   * @throws PromqlError `execution` where the data does not allow it.
   */
  evaluate(expr: Expr, t: number): Value {
    switch (expr.kind) {
      case 'number':
        return { type: 'scalar', value: expr.value };
      case 'string':
        return { type: 'string', value: expr.value };
      case 'selector':
        return this.select(expr, t);
      case 'range':
        return this.selectRange(expr, t);
      case 'subquery':
        return this.subquery(expr, t);
      case 'negate':
        return negate(this.evaluate(expr.expr, t));
      case 'binary':
        return applyBinary(
          expr,
          this.evaluate(expr.left, t),
          this.evaluate(expr.right, t),
        );
      case 'call':
        return callFunction({
          expr,
          args: expr.args.map(arg => this.evaluate(arg, t)),
          t,
        });
      default: {
        const samples = (this.evaluate(expr.expr, t) as VectorValue).samples;
        const parameter = expr.parameter && this.evaluate(expr.parameter, t);
        return aggregate(
          expr,
          samples,
          parameter?.type === 'scalar' ? parameter.value : undefined,
        );
      }
    }
  }

  private seriesOf(selector: SelectorExpr): Series[] {
    let series = this.selected.get(selector);
    if (!series) {
      series = this.source.select(selector.matchers);
      this.selected.set(selector, series);
    }
    return series;
  }

  private count(samples: number) {
    this.read += samples;
    if (this.read > MAX_SAMPLES) {
      throw executionError(
        'query processing would load too many samples into memory in query execution',
      );
    }
  }

  private select(expr: SelectorExpr, t: number): VectorValue {
    const samples = [];
    for (const series of this.seriesOf(expr)) {
      const sample = series.latest(t - expr.offset, LOOKBACK);
      if (sample) {
        samples.push({ labels: series.labels, value: sample.v, t: sample.t });
      }
    }
    this.count(samples.length);
    return { type: 'vector', samples };
  }

  private selectRange({ selector, range }: RangeExpr, t: number): MatrixValue {
    const to = t - selector.offset;
    const from = to - range;
    const found: MatrixSeries[] = [];
    for (const series of this.seriesOf(selector)) {
      const points = series.between(from, to);
      this.count(points.length);
      if (points.length > 0) {
        found.push({ labels: series.labels, points });
      }
    }
    return { type: 'matrix', series: found, from, to };
  }

  private subquery(expr: SubqueryExpr, t: number): MatrixValue {
    const step = expr.step ?? DEFAULT_SUBQUERY_STEP;
    const to = t - expr.offset;
    const from = to - expr.range;
    const start = Math.ceil(from / step) * step;
    return {
      type: 'matrix',
      series: this.evaluateRange(expr.expr, { start, end: to, step }),
      from,
      to,
    };
  }

  /** The expression at each step from `start` to `end`, both included. */
  evaluateRange(
    expr: Expr,
    { start, end, step }: { start: number; end: number; step: number },
  ): MatrixSeries[] {
    const found = new Map<string, MatrixSeries>();
    for (let t = start; t <= end; t += step) {
      const value = this.evaluate(expr, t);
      const samples =
        value.type === 'vector'
          ? value.samples
          : [{ labels: NO_LABELS, value: (value as ScalarValue).value }];
      for (const sample of samples) {
        const key = labelsKey(sample.labels);
        const series = found.get(key) ?? { labels: sample.labels, points: [] };
        series.points.push({ t, v: sample.value });
        found.set(key, series);
      }
    }
    return [...found.values()];
  }
}

function negate(value: Value): Value {
  if (value.type === 'scalar') {
    return { type: 'scalar', value: -value.value };
  }
  return vector(
    (value as VectorValue).samples.map(sample => ({
      ...sample,
      labels: dropMetricName(sample.labels),
      value: -sample.value,
    })),
  );
}
