import type { Step } from './fieldPath';
import { toField, toIndex } from './steps';

/** Something that differs; `undefined`: it is not there. */
export interface ValueDifference {
  steps: Step[];
  live: unknown;
  desired: unknown;
}

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Elements by name, where each has one of its own, as containers, ports and variables do. */
function byName(list: unknown[]): Map<string, unknown> | undefined {
  const named = new Map<string, unknown>();
  for (const element of list) {
    const name = isFields(element) ? element.name : undefined;
    if (typeof name !== 'string' || named.has(name)) return undefined;
    named.set(name, element);
  }
  return named;
}

function* diffFields(
  live: Fields,
  desired: Fields,
  steps: Step[],
): Generator<ValueDifference> {
  for (const field of new Set([
    ...Object.keys(live),
    ...Object.keys(desired),
  ])) {
    yield* diffValues(live[field], desired[field], [
      ...steps,
      toField(field, [live, desired]),
    ]);
  }
}

function* diffNamed(
  live: Map<string, unknown>,
  desired: Map<string, unknown>,
  steps: Step[],
): Generator<ValueDifference> {
  for (const element of new Set([...live.keys(), ...desired.keys()])) {
    yield* diffValues(live.get(element), desired.get(element), [
      ...steps,
      { element },
    ]);
  }
  const common = (of: typeof live, other: typeof live) =>
    [...of.keys()].filter(name => other.has(name));
  const [here, there] = [common(live, desired), common(desired, live)];
  if (here.some((name, index) => name !== there[index])) {
    // The same elements in another order, which counts for some lists.
    yield { steps, live: [...live.keys()], desired: [...desired.keys()] };
  }
}

function* diffLists(
  live: unknown[],
  desired: unknown[],
  steps: Step[],
): Generator<ValueDifference> {
  const names = [byName(live), byName(desired)];
  if (names[0] && names[1] && live.length + desired.length > 0) {
    yield* diffNamed(names[0], names[1], steps);
    return;
  }
  for (let index = 0; index < Math.max(live.length, desired.length); index++) {
    yield* diffValues(live[index], desired[index], [
      ...steps,
      toIndex(index, [live, desired]),
    ]);
  }
}

/** What differs between two JSON values, field by field. Nothing, where they are the same. */
export function* diffValues(
  live: unknown,
  desired: unknown,
  steps: Step[] = [],
): Generator<ValueDifference> {
  if (isFields(live) && isFields(desired)) {
    yield* diffFields(live, desired, steps);
  } else if (Array.isArray(live) && Array.isArray(desired)) {
    yield* diffLists(live, desired, steps);
  } else if (live !== desired) {
    yield { steps, live, desired };
  }
}
