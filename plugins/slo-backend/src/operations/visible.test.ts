import { entityOf } from '@fairway/kit-node/testUtils';
import { callerOf, depsOf, entryOf } from '../testing/entries';
import { requireSlo, requireSlos } from './visible';

const A = 'component:default/a';
const B = 'component:default/b';

describe('requireSlos', () => {
  const entries = [
    entryOf('p/x', [A]),
    entryOf('q/x', [B]),
    entryOf('p/orphan', []),
  ];
  const everyone = callerOf([entityOf(A), entityOf(B)]);

  it('finds by address, and by an id that only one has', async () => {
    const deps = depsOf(entries);
    expect((await requireSlo('q/x', everyone, deps)).status.ref).toBe('q/x');
    const onlyA = callerOf([entityOf(A)]);
    // The other one is hidden: it makes nothing ambiguous.
    expect((await requireSlo('x', onlyA, deps)).status.ref).toBe('p/x');
  });

  it('names the addresses behind an id of several', async () => {
    await expect(requireSlo('x', everyone, depsOf(entries))).rejects.toThrow(
      'Option slo: "x" is the id of several SLOs; use one of p/x, q/x',
    );
  });

  it.each(['p/x', 'p/orphan', 'p/absent'])(
    'says of hidden, orphaned and absent ones the same: %s',
    async ref => {
      await expect(
        requireSlos(ref, callerOf([]), depsOf(entries)),
      ).rejects.toThrow(`No SLO "${ref}" that you may see`);
    },
  );

  it('shows an SLO of nobody to who may see those', async () => {
    const deps = depsOf(entries, { seesUnlinked: true });
    const [found] = await requireSlos('p/orphan', callerOf([]), deps);
    expect(found).toMatchObject({ status: { ref: 'p/orphan' }, entities: [] });
  });

  it('does not say that there is none before the catalog was read', async () => {
    const deps = depsOf([entryOf('p/x', [])], { catalogRead: false });
    await expect(requireSlos('p/x', everyone, deps)).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringMatching(/not known yet: the catalog has not been/),
    });
  });
});
