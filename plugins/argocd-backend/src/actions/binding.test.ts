import {
  findingOf,
  startActing,
  type Acting,
} from './__testUtils__/startActing';

let acting: Acting;

jest.setTimeout(60_000);

afterEach(async () => {
  await acting?.stop();
});

const WRITES: [string, object][] = [
  ['refresh', {}],
  ['sync', {}],
  ['terminate', {}],
  ['rollback', { id: 1 }],
  ['autoSync', { enabled: false }],
];

describe('an annotation that claims what another team runs', () => {
  it('opens it for reading, and closes every action', async () => {
    acting = await startActing();
    const { link } = await acting.card('thief', 'checkout-prod-eu');
    expect(link).toMatchObject({ by: 'annotation', bound: false });
    for (const [operation, options] of WRITES) {
      const plan = await acting.post(
        ['thief', `${operation}/plan`],
        'checkout-prod-eu',
        { ...options },
      );
      // Nothing else is told either.
      expect(plan.body.plan).toMatchObject({
        effects: [],
        findings: [
          {
            check: 'bound',
            state: 'blocks',
            message: expect.stringMatching(
              /backstage\.io\/entity-ref: component:default\/thief/,
            ),
          },
        ],
      });
      const done = await acting.post(['thief', operation], 'checkout-prod-eu', {
        ...options,
      });
      expect([operation, done.status]).toEqual([operation, 409]);
    }
    const { operation, spec } = await acting.argoCd('checkout-prod-eu');
    expect(operation).toBeUndefined();
    expect(spec.syncPolicy.automated).toEqual({ prune: true, selfHeal: true });
  });
});

it.each(WRITES)(
  '%s: what is not linked does not exist',
  async (name, options) => {
    acting = await startActing();
    const other = await acting.post(['catalog', name], 'checkout-prod-eu', {
      ...options,
    });
    expect(other.status).toBe(404);
    const none = await acting.post(['checkout', name], 'none', { ...options });
    expect(none.status).toBe(404);
  },
);

it('does not tell by an error which objects there are', async () => {
  acting = await startActing();
  const { status, body } = await acting.post(
    ['thief', 'sync/plan'],
    'checkout-prod-eu',
    { resources: [{ kind: 'ConfigMap', name: 'none' }] },
  );
  expect(status).toBe(200);
  expect(findingOf(body, 'bound')).toMatchObject({ state: 'blocks' });
});

it('ends with the annotation that made it, at once', async () => {
  acting = await startActing();
  await acting.bind('checkout-prod-eu', null);
  const { body, status } = await acting.post(
    ['checkout', 'refresh/plan'],
    'checkout-prod-eu',
  );
  // Whether the watch told of it by now or not.
  const told = status === 404 ? [] : [findingOf(body, 'bound')];
  expect(told).toEqual(
    told.map(() => expect.objectContaining({ state: 'blocks' })),
  );
});

describe('a rule of the configuration', () => {
  const rule = { project: 'sh*', instance: 'argocd-eu', owner: 'team-shop' };

  it('binds what is linked to the entities of an owner', async () => {
    acting = await startActing({ config: { bindings: [rule] } });
    const { link } = await acting.card('cart', 'cart-prod-eu');
    expect(link).toMatchObject({ by: 'annotation', bound: true });
    const { body } = await acting.post(['cart', 'refresh'], 'cart-prod-eu');
    expect(body.output.ref).toBe('argocd-eu/argocd/cart-prod-eu');
  });

  it.each([
    [{ ...rule, owner: 'group:default/team-billing' }],
    [{ ...rule, project: 'billing' }],
    [{ ...rule, instance: 'argocd-us' }],
    [{ ...rule, namespace: 'team-*' }],
  ])('%j does not', async other => {
    acting = await startActing({ config: { bindings: [other] } });
    const { link } = await acting.card('cart', 'cart-prod-eu');
    expect(link).toMatchObject({ bound: false });
    const { status } = await acting.post(['cart', 'refresh'], 'cart-prod-eu');
    expect(status).toBe(409);
  });
});
