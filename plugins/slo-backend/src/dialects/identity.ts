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
  return Object.fromEntries(
    Object.entries(labels).filter(
      ([name]) => !names.includes(name) && !REPLICA_LABELS.includes(name),
    ),
  );
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

/** The same text for the same labels, in whatever order. */
export function textOf(labels: Labels): string {
  return JSON.stringify(Object.entries(labels).sort());
}

/** Samples of the same SLO together, by the labels that `keyOf` keeps. Of two replicas the first is taken. */
export function groupByKey(
  samples: Sample[],
  keyOf: (labels: Labels) => Labels,
): { key: Labels; samples: Sample[] }[] {
  const groups = new Map<string, { key: Labels; samples: Sample[] }>();
  const seen = new Set<string>();
  for (const sample of samples) {
    const series = textOf(without(sample.labels, []));
    if (seen.has(series)) continue;
    seen.add(series);
    const key = keyOf(sample.labels);
    const text = textOf(key);
    const group = groups.get(text) ?? { key, samples: [] };
    group.samples.push(sample);
    groups.set(text, group);
  }
  return [...groups.values()];
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
