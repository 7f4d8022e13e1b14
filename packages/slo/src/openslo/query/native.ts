import type { SyntaxNode } from '@lezer/common';
import type { Indicator } from '../../definition/Indicator';
import { counterOf, unwrapped } from './counter';
import type { CounterQuery } from './counter';
import type { Expression } from './Expression';
import { sameLabels, sameSeries } from './sameSeries';
import { argumentsOf, childrenOf, nameOf } from './typeOf';

/** The share of the events of a native histogram at most, or above, a bound. */
interface Fraction {
  histogram: CounterQuery;
  bound: string;
  share: 'fast' | 'slow';
}

export interface NativeLatency {
  indicator: Indicator;
  by: string[] | undefined;
}

/** `sum(rate(h[5m]))`, as functions of histograms take it. */
function histogramOf(
  node: SyntaxNode | undefined,
  expression: Expression,
): CounterQuery | undefined {
  const query = node && counterOf(node, expression);
  return query?.rated ? query : undefined;
}

function fractionOf(
  node: SyntaxNode,
  expression: Expression,
): Fraction | undefined {
  const call = unwrapped(node);
  if (nameOf(call, expression.source) !== 'histogram_fraction')
    return undefined;
  const [lower, upper, inner] = argumentsOf(call);
  const histogram = histogramOf(inner, expression);
  if (!histogram) return undefined;
  const [from, to] = [expression.raw(lower), expression.raw(upper)];
  const isNumber = (text: string) => /^[0-9]+(\.[0-9]+)?$/.test(text);
  if (/^(0|-Inf)$/i.test(from) && isNumber(to) && Number(to) > 0)
    return { histogram, bound: to, share: 'fast' };
  if (isNumber(from) && Number(from) > 0 && /^\+?Inf$/i.test(to))
    return { histogram, bound: from, share: 'slow' };
  return undefined;
}

/** `histogram_count(sum(rate(h[5m])))`. */
export function nativeCountOf(
  node: SyntaxNode,
  expression: Expression,
): CounterQuery | undefined {
  const call = unwrapped(node);
  return nameOf(call, expression.source) === 'histogram_count'
    ? histogramOf(argumentsOf(call)[0], expression)
    : undefined;
}

function sidesOf(
  node: SyntaxNode,
  operator: 'Mul' | 'Sub',
): [SyntaxNode, SyntaxNode] | undefined {
  const inner = unwrapped(node);
  const parts = childrenOf(inner);
  return inner.name === 'BinaryExpr' &&
    parts.length === 3 &&
    parts[1].name === operator
    ? [parts[0], parts[2]]
    : undefined;
}

/** A fraction, or 1 minus one. */
function shareOf(
  node: SyntaxNode,
  expression: Expression,
): Fraction | undefined {
  const rest = sidesOf(node, 'Sub');
  if (!rest) return fractionOf(node, expression);
  const fraction = fractionOf(rest[1], expression);
  return fraction && expression.raw(rest[0]) === '1'
    ? { ...fraction, share: fraction.share === 'fast' ? 'slow' : 'fast' }
    : undefined;
}

function latency({ histogram, bound }: Fraction): NativeLatency {
  return {
    indicator: { type: 'native-latency', histogram: histogram.series, bound },
    by: histogram.by,
  };
}

const wanted = (counted: 'bad' | 'good') =>
  counted === 'good' ? 'fast' : 'slow';

/** Recognises a share of a native histogram, as a precomputed ratio. */
export function nativeShareOf(
  expression: Expression,
  counted: 'bad' | 'good',
): NativeLatency | undefined {
  const share = shareOf(expression.root, expression);
  return share?.share === wanted(counted) ? latency(share) : undefined;
}

/** Recognises a share of a native histogram times its count, beside its count. */
export function nativeLatencyOf(
  total: Expression,
  part: Expression,
  counted: 'bad' | 'good',
): NativeLatency | undefined {
  const all = nativeCountOf(total.root, total);
  const product = sidesOf(part.root, 'Mul');
  if (!all || !product) return undefined;
  for (const [one, other] of [product, [product[1], product[0]]]) {
    const share = shareOf(one, part);
    const count = nativeCountOf(other, part);
    const same =
      share &&
      count &&
      [count, all].every(
        query =>
          sameSeries(query.series, share.histogram.series) &&
          sameLabels(query.by, share.histogram.by),
      );
    if (same && share.share === wanted(counted)) return latency(share);
  }
  return undefined;
}
