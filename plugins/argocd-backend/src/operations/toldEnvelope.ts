import type { Envelope } from '@fairway/contracts';
import type { CollectedInstance } from '../collect/CollectedInstance';

/** Envelope of what an Argo CD just told. Whole seconds, so that those who ask together are told the same. */
export function toldEnvelope(
  instance: CollectedInstance,
  ...asOf: Date[]
): Envelope {
  const oldest = Math.min(...asOf.map(time => time.getTime()));
  return {
    asOf: new Date(oldest - (oldest % 1000)).toISOString(),
    sources: [instance.applications().status],
  };
}
