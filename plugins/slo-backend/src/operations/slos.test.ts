import { sloContract } from '@fairway/contracts/slo';
import { entityOf } from '@fairway/kit-node/testUtils';
import { callerOf, depsOf, entryOf } from '../testing/entries';
import { slos } from './slos';

const SHOP = 'group:default/shop';
const CART = 'component:default/cart';
const LEDGER = 'component:default/ledger';
const HIDDEN = 'component:default/hidden';

const caller = callerOf([
  entityOf(CART, { ownedBy: [SHOP], partOf: ['system:default/store'] }),
  entityOf(LEDGER, { ownedBy: ['group:default/payments'] }),
]);
const entries = [
  entryOf('p/cart-a', [CART], {
    remaining: { value: 0.9 },
    environment: 'production',
  }),
  entryOf('p/cart-b', [CART], {
    state: 'burning-fast',
    remaining: { value: 0.1 },
    environment: 'production',
    service: 'Basket',
  }),
  entryOf('p/cart-dev', [CART], {
    state: 'exhausted',
    remaining: { value: -1 },
    environment: 'dev',
    production: false,
  }),
  entryOf('p/ledger', [LEDGER], { state: 'no-data' }),
  entryOf('p/secret', [HIDDEN], { environment: 'secret', state: 'exhausted' }),
  entryOf('p/orphan', []),
];

async function list(
  options: Record<string, string | number> = {},
  deps = depsOf(entries),
) {
  const answer = await slos(deps)({
    ...caller,
    options: sloContract.operations.slos.options.parse(options),
  });
  return { ...answer, ids: answer.slos.map(({ id }) => id) };
}

describe('slos', () => {
  it('lists what the caller may see: production first, the worst of it before the others', async () => {
    const { ids, total, visible, counts, environments } = await list();
    expect(ids).toEqual(['cart-b', 'ledger', 'cart-a', 'cart-dev']);
    expect({ total, visible }).toEqual({ total: 4, visible: 4 });
    expect(counts).toEqual({
      'burning-fast': 1,
      'no-data': 1,
      healthy: 1,
      exhausted: 1,
    });
    // Not even the name of the environment of a hidden one.
    expect(environments).toEqual(['dev', 'production']);
  });

  it.each<[Record<string, string | number>, string[]]>([
    [{ sort: 'name' }, ['cart-a', 'cart-b', 'cart-dev', 'ledger']],
    [{ sort: 'remaining' }, ['cart-dev', 'cart-b', 'cart-a', 'ledger']],
    [{ environment: 'dev' }, ['cart-dev']],
    [{ owner: SHOP, environment: 'production' }, ['cart-b', 'cart-a']],
    [{ owner: 'Payments' }, ['ledger']],
    [{ owner: `${SHOP}, payments`, state: 'no-data' }, ['ledger']],
    [{ system: 'store', state: 'healthy' }, ['cart-a']],
    [{ system: 'other' }, []],
    [{ search: 'bASKet' }, ['cart-b']],
    [{ search: 'ledg' }, ['ledger']],
    [{ search: 'secret' }, []],
    [{ state: ' healthy , exhausted ' }, ['cart-a', 'cart-dev']],
    [{ state: ',' }, ['cart-b', 'ledger', 'cart-a', 'cart-dev']],
  ])('takes %j', async (options, expected) => {
    expect((await list(options)).ids).toEqual(expected);
  });

  it('cuts pages after filtering; total and counts are of all', async () => {
    const { ids, total, visible, counts } = await list({
      owner: SHOP,
      state: 'healthy,burning-fast',
      offset: 1,
      limit: 1,
    });
    expect(ids).toEqual(['cart-a']);
    expect({ total, visible }).toEqual({ total: 2, visible: 4 });
    // Of all states, so that one can choose another.
    expect(counts).toEqual({ 'burning-fast': 1, healthy: 1, exhausted: 1 });
  });

  it.each([
    [{ state: 'burning' }, /Option state: "burning" is no state; use some of/],
    [{ owner: ':' }, /Option owner: .* write it like group:default/],
    [{ system: ':' }, /Option system: .* write it like system:default/],
  ])(
    'names the option, the value and the mend of %j',
    async (options, complaint) => {
      await expect(list(options)).rejects.toThrow(complaint);
    },
  );

  it('says since when links are known, or that they are not', async () => {
    expect((await list()).linksAsOf).toBe(new Date(0).toISOString());
    const deps = depsOf([entryOf('p/x', [])], { catalogRead: false });
    expect(await list({}, deps)).toMatchObject({
      linksAsOf: undefined,
      visible: 0,
    });
  });
});
