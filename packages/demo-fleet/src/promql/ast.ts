import type { Matcher } from './matcher';

export type ValueType = 'scalar' | 'vector' | 'matrix' | 'string';

export const ARITHMETIC = ['+', '-', '*', '/', '%', '^'] as const;
export const COMPARISON = ['==', '!=', '>', '<', '>=', '<='] as const;
export const SET = ['and', 'or', 'unless'] as const;
export const AGGREGATIONS = [
  'sum',
  'min',
  'max',
  'avg',
  'count',
  'topk',
] as const;

export type ArithmeticOperator = (typeof ARITHMETIC)[number];
export type ComparisonOperator = (typeof COMPARISON)[number];
export type SetOperator = (typeof SET)[number];
export type BinaryOperator =
  | ArithmeticOperator
  | ComparisonOperator
  | SetOperator;
export type AggregationOperator = (typeof AGGREGATIONS)[number];

/** How the two sides of a binary operation find each other. */
export interface VectorMatching {
  /** Compare only `labels`, or all labels but these and the metric name. */
  on: boolean;
  labels: string[];
  /** The side that may have several samples per match. */
  many?: 'left' | 'right';
  /** Labels taken from the other side. */
  include: string[];
}

export interface NumberExpr {
  kind: 'number';
  value: number;
}
export interface StringExpr {
  kind: 'string';
  value: string;
}
export interface SelectorExpr {
  kind: 'selector';
  matchers: Matcher[];
  offset: number;
}
export interface RangeExpr {
  kind: 'range';
  selector: SelectorExpr;
  range: number;
}
export interface SubqueryExpr {
  kind: 'subquery';
  expr: Expr;
  range: number;
  step?: number;
  offset: number;
}
export interface CallExpr {
  kind: 'call';
  name: string;
  args: Expr[];
}
export interface AggregateExpr {
  kind: 'aggregate';
  operator: AggregationOperator;
  without: boolean;
  labels: string[];
  parameter?: Expr;
  expr: Expr;
}
export interface BinaryExpr {
  kind: 'binary';
  operator: BinaryOperator;
  left: Expr;
  right: Expr;
  bool: boolean;
  matching: VectorMatching;
}
export interface NegateExpr {
  kind: 'negate';
  expr: Expr;
}

/** The simulated subset of PromQL. All times are milliseconds. */
export type Expr =
  | NumberExpr
  | StringExpr
  | SelectorExpr
  | RangeExpr
  | SubqueryExpr
  | CallExpr
  | AggregateExpr
  | BinaryExpr
  | NegateExpr;

export function isSetOperator(operator: string): operator is SetOperator {
  return (SET as readonly string[]).includes(operator);
}

export function isComparison(operator: string): operator is ComparisonOperator {
  return (COMPARISON as readonly string[]).includes(operator);
}
