import {
  findingOf,
  startActing,
  type Acting,
} from './__testUtils__/startActing';

const APP = 'checkout-staging';

let acting: Acting;

jest.setTimeout(60_000);

beforeEach(async () => {
  acting = await startActing();
});

afterEach(async () => {
  await acting?.stop();
});

describe('refresh', () => {
  it('compares anew, and the card knows at once', async () => {
    const planned = await acting.post(['checkout', 'refresh/plan'], APP);
    expect(planned.status).toBe(200);
    expect(planned.body.plan).toMatchObject({
      ref: `argocd-eu/argocd/${APP}`,
      environment: 'staging',
      production: false,
      cluster: 'stage-eu',
      effects: [],
    });
    const before = await acting.card('checkout', APP);
    acting.skip(20_000);
    const { status, body } = await acting.post(['checkout', 'refresh'], APP, {
      hard: true,
      planId: planned.body.planId,
    });
    // Of a hard refresh nobody was shown a plan.
    expect(status).toBe(409);
    expect(body.error.message).toMatch(/not the one that was agreed to/);

    const done = await acting.post(['checkout', 'refresh'], APP, {
      planId: planned.body.planId,
    });
    expect(done.body.output).toEqual({
      ref: `argocd-eu/argocd/${APP}`,
      sync: 'OutOfSync',
    });
    const after = await acting.card('checkout', APP);
    expect(Date.parse(after.reconciledAt!)).toBeGreaterThan(
      Date.parse(before.reconciledAt!),
    );
  });
});

describe('sync', () => {
  it('says what changes, and carries out that: pinned to its commit, in the name of the user', async () => {
    const { body } = await acting.post(
      ['catalog', 'sync/plan'],
      'catalog-prod-eu',
      {
        prune: true,
      },
    );
    expect(body.plan.findings).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ check: 'bound', state: 'passed' }),
        expect.objectContaining({ check: 'rights', state: 'passed' }),
        expect.objectContaining({ check: 'sync-windows', state: 'passed' }),
        expect.objectContaining({ check: 'operation', state: 'passed' }),
        expect.objectContaining({ check: 'reachable', state: 'passed' }),
      ]),
    );

    const planned = await acting.post(['checkout', 'sync/plan'], APP);
    const { revisions, effects } = planned.body.plan;
    expect(revisions).toEqual([
      {
        from: expect.objectContaining({
          revision: expect.stringMatching(/^[0-9a-f]{40}$/),
        }),
        to: expect.objectContaining({
          revision: expect.stringMatching(/^[0-9a-f]{40}$/),
        }),
      },
    ]);
    expect(revisions[0].from.revision).not.toBe(revisions[0].to.revision);
    expect(effects).toContainEqual({
      effect: 'change',
      detail: expect.stringMatching(
        /containers\[checkout\]\.image: \S+:1\.49\.0 → \S+:1\.49\.1/,
      ),
      object: {
        group: 'apps',
        kind: 'Deployment',
        namespace: 'checkout',
        name: 'checkout',
      },
    });
    const { status, body: done } = await acting.post(
      ['checkout', 'sync'],
      APP,
      {
        planId: planned.body.planId,
      },
    );
    expect(status).toBe(200);
    expect(done.output.lastSync.phase).toBe('Running');
    const { operation } = await acting.argoCd(APP);
    expect(operation.sync.revision).toBe(revisions[0].to.revision);
    expect(operation.sync.syncStrategy).toBeUndefined();
    expect(operation.info).toContainEqual({
      name: 'Backstage user',
      value: 'user:default/mock',
    });
  });

  it('replaces only where it is asked to', async () => {
    const { body } = await acting.post(['checkout', 'sync'], APP, {
      force: true,
    });
    expect(body.plan.effects).toContainEqual(
      expect.objectContaining({ effect: 'replace' }),
    );
    const { operation } = await acting.argoCd(APP);
    expect(operation.sync.syncStrategy).toEqual({ hook: { force: true } });
  });

  it('tells of a dry run what the cluster said, and plans no effect', async () => {
    const planned = await acting.post(['checkout', 'sync/plan'], APP, {
      dryRun: true,
    });
    expect(planned.body.plan.effects).toEqual([]);
    const asked = acting.post(['checkout', 'sync'], APP, { dryRun: true });
    const timer = setInterval(() => acting.skip(2_000), 300);
    const { body } = await asked.finally(() => clearInterval(timer));
    expect(body.output.lastSync.phase).toBe('Succeeded');
    expect(body.output.results).toContainEqual(
      expect.objectContaining({
        kind: 'Deployment',
        name: 'checkout',
        message: expect.stringMatching(/dry run/),
      }),
    );
  });

  it('deletes what is no longer declared only with prune, and says so otherwise', async () => {
    await acting.bind('cart-prod-eu', 'component:default/cart');
    const ask = async (options: object) => {
      const where: [string, string] = ['cart', 'sync/plan'];
      return (await acting.post(where, 'cart-prod-eu', { ...options })).body;
    };
    const kept = await ask({ prune: false });
    expect(findingOf(kept, 'pruning')).toMatchObject({
      state: 'warns',
      message: expect.stringMatching(/ConfigMap cart-feature-flags/),
    });
    const pruned = await ask({ prune: true });
    expect(pruned.plan.effects[0]).toMatchObject({
      effect: 'delete',
      object: { kind: 'ConfigMap', name: 'cart-feature-flags' },
    });
    expect(kept.plan.effects).toEqual(pruned.plan.effects.slice(1));
    const resources = [pruned.plan.effects.at(-1).object];
    const some = await ask({ prune: true, resources });
    expect(some.plan.effects).toEqual([pruned.plan.effects.at(-1)]);
  });

  it('refuses what a sync window blocks, with the window', async () => {
    const { status, message } = await acting.post(
      ['routing', 'sync'],
      'routing-prod-eu',
    );
    expect(status).toBe(409);
    expect(message).toMatch(/A sync window blocks it: deny "0 0 \* \* \*" 24h/);
  });

  it('warns of a cluster that is silent', async () => {
    const { body } = await acting.post(
      ['tracking', 'sync/plan'],
      'tracking-prod-ap',
    );
    expect(findingOf(body, 'reachable')).toMatchObject({ state: 'warns' });
  });

  it('plans another revision from what it declares, and refuses it under auto-sync', async () => {
    const { status } = await acting.argoCd('catalog-prod-eu');
    const [{ revision }] = status.history;
    const { body } = await acting.post(
      ['catalog', 'sync/plan'],
      'catalog-prod-eu',
      { revision },
    );
    expect(findingOf(body, 'revision')).toMatchObject({ state: 'passed' });
    expect(findingOf(body, 'auto-sync')).toMatchObject({ state: 'blocks' });
    expect(body.plan.effects).toContainEqual(
      expect.objectContaining({ effect: 'change' }),
    );
    const unknown = await acting.post(['checkout', 'sync/plan'], APP, {
      revision: 'nope',
    });
    expect(findingOf(unknown.body, 'revision')).toMatchObject({
      state: 'blocks',
      message: expect.stringMatching(/unable to resolve 'nope'/),
    });
  });

  it.each([{}, { prune: true }])(
    'with %j lists no effect where Argo CD could not compare, and says why',
    async options => {
      const { body } = await acting.post(
        ['payments', 'sync/plan'],
        'payments-prod-eu',
        { ...options },
      );
      expect(body.plan.effects).toEqual([]);
      expect(findingOf(body, 'effects')).toMatchObject({
        state: 'not-checked',
        message: expect.stringMatching(/Failed to load target state/),
      });
      const pruning = findingOf(body, 'pruning');
      expect(pruning && pruning.state).toBe(
        'prune' in options ? undefined : 'not-checked',
      );
    },
  );

  it('refuses objects that the application does not have', async () => {
    const resources = [{ kind: 'ConfigMap', name: 'none' }];
    const { status, message } = await acting.post(['checkout', 'sync'], APP, {
      resources,
    });
    expect(status).toBe(400);
    expect(message).toMatch(/Option resources: .* has no \/ConfigMap\/\/none/);
  });

  it('waits for nobody: one sync at a time', async () => {
    await acting.post(['checkout', 'sync'], APP);
    const again = await acting.post(['checkout', 'sync'], APP);
    expect(again.status).toBe(409);
    expect(again.message).toBe(
      'A sync is under way. Wait until it ends, or terminate it.',
    );
  });
});

describe('terminate', () => {
  it('ends what runs, and nothing else', async () => {
    const idle = await acting.post(['checkout', 'terminate'], APP);
    expect([idle.status, idle.message]).toEqual([
      409,
      'No sync is under way: there is nothing to end.',
    ]);
    await acting.post(['checkout', 'sync'], APP);
    acting.skip(1_000);
    const { status, body } = await acting.post(['checkout', 'terminate'], APP);
    expect(status).toBe(200);
    expect(body.plan.lastSync.phase).toBe('Running');
    const card = await acting.card('checkout', APP, one =>
      ['Terminating', 'Failed'].includes(one.lastSync!.phase),
    );
    expect(card.lastSync).toBeDefined();
  });
});
