import {
  known,
  unknown,
  type Measure,
  type UnknownReason,
} from '@fairway/contracts';
import type { Labels, Sample } from '@fairway/kit-node/prometheus';
import { labelOf } from '../prometheus/labels';

// Told apart by these alone, two series are copies from a pair of servers, not two SLOs.
const REPLICA_LABELS = ['prometheus_replica', 'replica', '__replica__'];

const ENVIRONMENT_LABELS = ['environment', 'env', 'stage'];

/** The labels without some, and without what marks a replica. */
export function without(labels: Labels, names: string[]): Labels {
  const kept: Labels = {};
  for (const name of Object.keys(labels)) {
    if (!names.includes(name) && !REPLICA_LABELS.includes(name)) {
      kept[name] = labels[name];
    }
  }
  return kept;
}

/** Whether `labels` says nothing else than `key` does about the names they share. */
export function agrees(labels: Labels, key: Labels): boolean {
  return Object.entries(key).every(([name, value]) => {
    const own = labelOf(labels, name);
    return own === undefined || own === value;
  });
}

export function environmentOf(labels: Labels): string | undefined {
  return ENVIRONMENT_LABELS.map(name => labels[name]).find(Boolean);
}

// With lengths, so that no value can pass for another label; JSON would take most of the time that reading takes.
function textOfThese(labels: Labels, names: string[]): string {
  let text = '';
  for (const name of names.length > 1 ? names.sort() : names) {
    const value = labels[name];
    text += `${name.length}:${name}${value.length}:${value}`;
  }
  return text;
}

/** The same text for the same labels, in whatever order. */
export function textOf(labels: Labels): string {
  return textOfThese(labels, Object.keys(labels));
}

/** What tells a series from the others of its group. */
function textWithin(labels: Labels, key: Labels): string {
  const own = Object.keys(labels).filter(
    name => !Object.hasOwn(key, name) && !REPLICA_LABELS.includes(name),
  );
  return textOfThese(labels, own);
}

/** Samples of the same SLO together, by the labels that `keyOf` keeps. Of two replicas the first is taken. */
export function groupByKey(
  samples: Sample[],
  keyOf: (labels: Labels) => Labels,
): { key: Labels; samples: Sample[] }[] {
  const groups = new Map<
    string,
    { key: Labels; samples: Map<string, Sample> }
  >();
  for (const sample of samples) {
    const key = keyOf(sample.labels);
    const text = textOf(key);
    const group = groups.get(text) ?? { key, samples: new Map() };
    const series = textWithin(sample.labels, key);
    if (!group.samples.has(series)) group.samples.set(series, sample);
    groups.set(text, group);
  }
  return [...groups.values()].map(group => ({
    key: group.key,
    samples: [...group.samples.values()],
  }));
}

/** Value of a sample; the reason where there is none. */
export function measure(
  sample: Sample | undefined,
  absent: UnknownReason,
): Measure {
  return sample ? known(sample.value) : unknown(absent);
}

/** A measure computed from others: unknown as soon as one of them is. */
export function derive(
  inputs: Measure[],
  compute: (...values: number[]) => number,
): Measure {
  const missing = inputs.find(input => 'unknown' in input);
  if (missing) return missing;
  return known(
    compute(...inputs.map(input => (input as { value: number }).value)),
  );
}
