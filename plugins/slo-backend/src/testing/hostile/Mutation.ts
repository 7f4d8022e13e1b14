import type { Random } from './random';
import type { Element, Feeds, Group, Rule, Slo } from './world';

/** Answers about to be made hostile. */
export interface World {
  slos: Slo[];
  /** The SLO whose series are spoilt. The others must not notice. */
  victim: Slo;
  /** The answer of the query; its elements are those of `slos`. */
  query: Record<string, unknown> & {
    data: { resultType: unknown; result: unknown[] };
  };
  groups: unknown[];
  nextToken?: (page: number) => unknown;
  clockSkewSeconds?: number;
}

/** What must hold after a mutation; everything not said here, the oracle demands of all. */
export interface Expected {
  /** Nothing could be read at all. */
  refused?: true;
  /** Something may be missing: SLOs need not be complete. */
  incomplete?: true;
  /**
   * `same`: exactly as if nothing had happened; `gone`: not there; `any`: whatever is possible at all;
   * else these measures are unknown.
   */
  victim: 'same' | 'gone' | 'any' | Feeds[];
  /** SLOs more or less than before. */
  more?: number;
  /** This text is in the warnings. */
  warns?: string;
  /** The source itself said that something is missing: nothing of its answer is healthy. */
  partial?: true;
}

export interface Mutation {
  name: string;
  apply(world: World, random: Random): Expected;
}

/** A series of the victim that decides something, out of those that `suits`. */
export function spoil(
  { victim }: World,
  random: Random,
  suits: (feeds: Feeds[], element: Element) => boolean = feeds =>
    feeds.length > 0,
): { element: Element; feeds: Feeds[] } {
  return random.pick(
    victim.series.filter(({ element, feeds }) => suits(feeds, element)),
  );
}

/** Takes an element out of the answer. */
export function remove(world: World, element: Element): void {
  const { result } = world.query.data;
  result.splice(result.indexOf(element), 1);
}

/** Makes an SLO the victim whose numbers hang on its rules, and gives these. */
export function victimRules(world: World): Group & { rules: Rule[] } {
  if (world.victim.dialect !== 'pyrra') {
    world.victim = world.slos.find(({ dialect }) => dialect === 'pyrra')!;
  }
  return world.victim.group;
}
