import type { SloDialect } from '@fairway/contracts/slo';
import type { Dialect } from './Dialect';
import { fairwayDialect } from './fairway';
import { pyrraDialect } from './pyrra';
import { slothDialect } from './sloth';

export * from './Dialect';

/** Every rule set that is read. */
export const dialects: readonly Dialect[] = [
  fairwayDialect,
  slothDialect,
  pyrraDialect,
];

export function dialectOf(name: SloDialect): Dialect {
  return dialects.find(dialect => dialect.name === name)!;
}
