import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { entityOf } from '../testing/entityOf';
import { visibleEntries } from './visibleEntries';

const A = 'component:default/a';
const B = 'component:default/b';

const entryOf = (ref: string, entityRefs: string[]) => ({
  status: { ref, link: { entityRef: entityRefs[0] } },
  links: entityRefs.map(entityRef => ({ entityRef })),
});

const callerOf = (visible: Entity[]) => ({
  readable: async (refs: Iterable<string>) => {
    const wanted = new Set(refs);
    const byRef = visible.map(e => [stringifyEntityRef(e), e] as const);
    return new Map(byRef.filter(([ref]) => wanted.has(ref)));
  },
});

describe('visibleEntries', () => {
  const entries = [
    entryOf('p/both', [A, B]),
    entryOf('p/b', [B]),
    entryOf('p/none', []),
  ];

  it('shows an entry by the first entity that the caller may see', async () => {
    const { readable } = callerOf([entityOf(B)]);
    const seen = await visibleEntries(entries, readable);
    expect(
      seen.map(({ status }) => [status.ref, status.link?.entityRef]),
    ).toEqual([
      ['p/both', B],
      ['p/b', B],
    ]);
    expect(seen[0].entities).toHaveLength(1);
  });

  it('shows nothing to who sees no entity', async () => {
    expect(await visibleEntries(entries, callerOf([]).readable)).toEqual([]);
  });

  it('counts only links to the entities that are wanted', async () => {
    const { readable } = callerOf([entityOf(A), entityOf(B)]);
    const seen = await visibleEntries(entries, readable, new Set([A]));
    expect(seen.map(({ status }) => status.ref)).toEqual(['p/both']);
  });
});
