import type { ArgoCdClient } from '../upstream/ArgoCdClient';
import type { UpstreamApplication } from '../upstream/application';
import type { InstanceSnapshot, ObservedApplication } from './InstanceSnapshot';
import { mergeList } from './merge';

// Where no watch tells them: as many as an Argo CD answers without being felt.
const MOST_DETAILS = 20;

export interface CollectInstanceOptions {
  client: ArgoCdClient;
  previous: InstanceSnapshot | undefined;
  /** Whether the watch tells the details; else they are asked for. */
  watched(): boolean;
}

/** What needs an explanation, which a list does not give. */
function needsDetails({ application, detailed }: ObservedApplication): boolean {
  const { sync, health, operationState } = application.status ?? {};
  const fine =
    sync?.status === 'Synced' &&
    health?.status === 'Healthy' &&
    (operationState?.phase ?? 'Succeeded') === 'Succeeded';
  return !detailed && !fine;
}

async function detailsOf(
  { metadata, spec }: UpstreamApplication,
  { client, signal }: { client: ArgoCdClient; signal: AbortSignal },
): Promise<UpstreamApplication | undefined> {
  try {
    return await client.get(metadata, spec?.project, signal);
  } catch (error) {
    if (signal.aborted) throw error;
    // It may be gone by now, or be hidden from us; the list's words stand.
    return undefined;
  }
}

/** Asks for the details of the worst of them. */
async function withDetails(
  observed: ObservedApplication[],
  asking: { client: ArgoCdClient; signal: AbortSignal },
): Promise<ObservedApplication[]> {
  const wanted = observed.filter(needsDetails).slice(0, MOST_DETAILS);
  const found = new Map(
    await Promise.all(
      wanted.map(
        async one => [one, await detailsOf(one.application, asking)] as const,
      ),
    ),
  );
  return observed.map(one => {
    const application = found.get(one);
    return application ? { application, detailed: true } : one;
  });
}

/** Asks an Argo CD for all its applications: one list. */
export async function collectInstance(
  { client, previous, watched }: CollectInstanceOptions,
  signal: AbortSignal,
): Promise<InstanceSnapshot> {
  // Each time: it is upgraded while we look, and a stored snapshot may be of before.
  const version = await client.version(signal);
  const { applications, malformed, clockSkewSeconds } = await client.list(
    version,
    signal,
  );
  const merged = mergeList(previous?.applications ?? [], applications);
  return {
    version,
    clockSkewSeconds,
    malformed,
    applications: watched()
      ? merged
      : await withDetails(merged, { client, signal }),
  };
}
