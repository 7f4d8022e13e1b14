import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { SloStatus } from '@fairway/contracts/slo';
import type { SloEntry } from '../model/SloReadModel';
import type { SloDeps } from '../operations/SloDeps';

/** An SLO of the read model: its address, what it is linked to, and what tests of lists look at. */
export function entryOf(
  ref: string,
  entityRefs: string[],
  changes: Partial<SloStatus> = {},
): SloEntry {
  const [source, id] = ref.split('/');
  const links = entityRefs.map(entityRef => ({
    ...{ entityRef, by: 'annotation' as const, key: 'k', value: 'v' },
  }));
  const status = {
    ...{ ref, id, source, name: id, state: 'healthy', production: true },
    ...{ asOf: '2026-11-22T10:00:00.000Z', link: links[0] },
    remaining: { unknown: 'no-series' },
    ...{ replicas: [source], definition: 'none', rules: 'loaded' },
    ...changes,
  };
  const reading = { dialect: 'sloth', labels: { sloth_id: id } };
  return { status, reading, links } as unknown as SloEntry;
}

/** What an operation gets, with a catalog that shows the caller these entities. */
export function callerOf(visible: Entity[]) {
  const byRef = new Map(visible.map(e => [stringifyEntityRef(e), e]));
  return {
    credentials: {} as BackstageCredentials,
    readable: async (refs: Iterable<string>) =>
      new Map(
        [...refs].flatMap(ref => {
          const entity = byRef.get(ref);
          return entity ? [[ref, entity] as const] : [];
        }),
      ),
  };
}

/** A read model of these SLOs. */
export function depsOf(
  entries: SloEntry[],
  options: { catalogRead?: boolean; seesUnlinked?: boolean } = {},
): SloDeps {
  const { catalogRead = true, seesUnlinked = false } = options;
  const result = seesUnlinked ? AuthorizeResult.ALLOW : AuthorizeResult.DENY;
  return {
    model: {
      entries: () => entries,
      find: (slo: string) =>
        entries.filter(({ status }) => [status.ref, status.id].includes(slo)),
      ofEntity: (ref: string) =>
        entries.filter(({ links }) => links.some(l => l.entityRef === ref)),
      invalid: () => [],
      sources: () => [],
    },
    directory: { readAt: () => (catalogRead ? new Date(0) : undefined) },
    trends: { get: () => undefined },
    now: () => new Date(),
    permissions: { authorize: async () => [{ result }] },
  } as unknown as SloDeps;
}
