import type { CallExpr, Expr } from './ast';
import { histogramQuantile } from './histogramQuantile';
import { dropMetricName, Labels, METRIC_NAME } from './labels';
import { labelReplace } from './labelReplace';
import { applyRangeFunction } from './rangeFunctions';
import {
  MatrixValue,
  ScalarValue,
  StringValue,
  Value,
  vector,
  VectorSample,
  VectorValue,
} from './value';

interface CallContext {
  expr: CallExpr;
  args: Value[];
  /** Evaluation time, milliseconds. */
  t: number;
}

function samplesOf(value: Value): VectorSample[] {
  return (value as VectorValue).samples;
}

function scalarOf(value: Value): number {
  return (value as ScalarValue).value;
}

function mapValues(
  { args, t }: CallContext,
  map: (sample: VectorSample) => number,
): VectorValue {
  return vector(
    samplesOf(args[0]).map(sample => ({
      labels: dropMetricName(sample.labels),
      value: map(sample),
      t,
    })),
  );
}

/** `absent` gives what the selector's equality matchers say about the missing series. */
function labelsOfAbsent(expr: Expr): Labels {
  if (expr.kind !== 'selector') {
    return {};
  }
  const labels: Record<string, string> = {};
  const counts = new Map<string, number>();
  for (const { name, operator, value } of expr.matchers) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
    if (operator === '=' && name !== METRIC_NAME && value !== '') {
      labels[name] = value;
    }
  }
  for (const [name, count] of counts) {
    if (count > 1) {
      delete labels[name];
    }
  }
  return labels;
}

/** NaN passes a limit as it is. */
function limited(value: number, limit: number, pick: typeof Math.min) {
  return Number.isNaN(value) ? value : pick(value, limit);
}

const FUNCTIONS: Readonly<Record<string, (context: CallContext) => Value>> = {
  abs: context => mapValues(context, ({ value }) => Math.abs(value)),
  timestamp: context => {
    const ofSelector = context.expr.args[0].kind === 'selector';
    return mapValues(
      context,
      sample => (ofSelector ? sample.t : context.t) / 1000,
    );
  },
  clamp_min: context => {
    const limit = scalarOf(context.args[1]);
    return mapValues(context, ({ value }) => limited(value, limit, Math.max));
  },
  clamp_max: context => {
    const limit = scalarOf(context.args[1]);
    return mapValues(context, ({ value }) => limited(value, limit, Math.min));
  },
  histogram_quantile: ({ args, t }) =>
    histogramQuantile(scalarOf(args[0]), samplesOf(args[1]), t),
  label_replace: ({ args }) =>
    labelReplace(
      samplesOf(args[0]),
      args.slice(1).map(arg => (arg as StringValue).value),
    ),
  absent: ({ expr, args, t }) =>
    samplesOf(args[0]).length > 0
      ? vector([])
      : vector([{ labels: labelsOfAbsent(expr.args[0]), value: 1, t }]),
  scalar: ({ args }) => {
    const samples = samplesOf(args[0]);
    const value = samples.length === 1 ? samples[0].value : NaN;
    return { type: 'scalar', value };
  },
  vector: ({ args, t }) =>
    vector([{ labels: {}, value: scalarOf(args[0]), t }]),
  time: ({ t }) => ({ type: 'scalar', value: t / 1000 }),
};

/** Calls a function whose arguments were counted and typed while parsing. */
export function callFunction(context: CallContext): Value {
  const { expr, args, t } = context;
  const call = FUNCTIONS[expr.name];
  return call
    ? call(context)
    : applyRangeFunction(expr.name, args[0] as MatrixValue, t);
}
