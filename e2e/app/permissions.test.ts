import { expect, test, type APIRequestContext } from '@playwright/test';
import { SERVICE_TOKEN } from '../fixtures/serviceToken';

const API = '/api/fairway-slo/v1';
const ARGOCD = '/api/fairway-argocd/v1';
const OF_SHOP = 'prod-eu/checkout-availability';
const OF_PAYMENTS = 'prod-eu/payments-availability';

const APPLICATION_OF_SHOP = 'argocd-eu/argocd/checkout-prod-eu';
const APPLICATION_OF_PAYMENTS = 'argocd-eu/argocd/payments-prod-eu';

const STAGING_OF_SHOP = 'argocd-eu/argocd/checkout-staging';

const address = (ref: string) => `slo=${encodeURIComponent(ref)}`;

/** Every operation, where it is about something once for each of two teams. */
const OPERATIONS = {
  'budgets of checkout': `${API}/entities/component/default/checkout/budgets`,
  'budgets of payments': `${API}/entities/component/default/payments/budgets`,
  'slo of checkout': `${API}/slo?${address(OF_SHOP)}`,
  'slo of payments': `${API}/slo?${address(OF_PAYMENTS)}`,
  'history of checkout': `${API}/history?${address(OF_SHOP)}`,
  'history of payments': `${API}/history?${address(OF_PAYMENTS)}`,
  'explain of checkout': `${API}/explain?${address(OF_SHOP)}`,
  'explain of payments': `${API}/explain?${address(OF_PAYMENTS)}`,
  slos: `${API}/slos`,
  unlinked: `${API}/unlinked`,
  sources: `${API}/sources`,
  'openapi.json': `${API}/openapi.json`,
  'deployments of checkout': `${ARGOCD}/entities/component/default/checkout/deployments`,
  'deployments of payments': `${ARGOCD}/entities/component/default/payments/deployments`,
  'commits of checkout': `${ARGOCD}/commits?applications=${APPLICATION_OF_SHOP}`,
  'commits of payments': `${ARGOCD}/commits?applications=${APPLICATION_OF_PAYMENTS}`,
  'comparison of checkout': `${ARGOCD}/comparison?from=${APPLICATION_OF_SHOP}&to=${STAGING_OF_SHOP}`,
  'comparison with payments': `${ARGOCD}/comparison?from=${APPLICATION_OF_PAYMENTS}&to=${APPLICATION_OF_SHOP}`,
  applications: `${ARGOCD}/applications`,
  'unlinked applications': `${ARGOCD}/unlinked`,
  'Argo CDs': `${ARGOCD}/sources`,
  'openapi.json of Argo CD': `${ARGOCD}/openapi.json`,
} as const;

type Operation = keyof typeof OPERATIONS;

const everything = Object.fromEntries(
  Object.keys(OPERATIONS).map(name => [name, 200]),
) as Record<Operation, number>;

const OPERATORS_ONLY = {
  unlinked: 403,
  sources: 403,
  'unlinked applications': 403,
  'Argo CDs': 403,
};

const SERVICE = 'a service';

/** What each persona gets, and a service. What one may not see by its address does not exist: 404. */
const MATRIX: Record<string, Record<Operation, number>> = {
  mara: {
    ...everything,
    'budgets of payments': 403,
    'slo of payments': 404,
    'history of payments': 404,
    'explain of payments': 404,
    'deployments of payments': 403,
    'commits of payments': 404,
    'comparison with payments': 404,
    ...OPERATORS_ONLY,
  },
  jonas: {
    ...everything,
    'budgets of checkout': 403,
    'slo of checkout': 404,
    'history of checkout': 404,
    'explain of checkout': 404,
    'deployments of checkout': 403,
    'commits of checkout': 404,
    'comparison of checkout': 404,
    'comparison with payments': 404,
    ...OPERATORS_ONLY,
  },
  sam: everything,
  pia: everything,
  ada: everything,
  // Another backend, such as one that reports: no policy is asked about it.
  [SERVICE]: everything,
};

async function tokenOf(request: APIRequestContext, persona: string) {
  if (persona === SERVICE) return SERVICE_TOKEN;
  const response = await request.get('/api/auth/fairway-personas/refresh', {
    headers: { 'x-fairway-persona': `user:default/${persona}` },
  });
  return (await response.json()).backstageIdentity.token as string;
}

for (const [persona, expected] of Object.entries(MATRIX)) {
  test(`${persona} gets what the policy gives, operation by operation`, async ({
    request,
  }) => {
    const headers = {
      authorization: `Bearer ${await tokenOf(request, persona)}`,
    };
    const got: Record<string, number> = {};
    for (const [name, path] of Object.entries(OPERATIONS)) {
      got[name] = (await request.get(path, { headers })).status();
    }
    expect(got).toEqual(expected);
  });
}

const ACTIONS: [operation: string, options: object][] = [
  ['refresh', {}],
  ['sync', {}],
  ['terminate', {}],
  ['rollback', { id: 0 }],
  ['autoSync', { enabled: false }],
];

/** Who may act on what: its owners, who operates it and who runs the platform; who audits may not, nor a service that is not told. */
const MAY_ACT: Record<string, { checkout: number; payments: number }> = {
  mara: { checkout: 200, payments: 403 },
  jonas: { checkout: 403, payments: 200 },
  sam: { checkout: 200, payments: 200 },
  pia: { checkout: 200, payments: 200 },
  ada: { checkout: 403, payments: 403 },
  [SERVICE]: { checkout: 403, payments: 403 },
};

for (const [persona, expected] of Object.entries(MAY_ACT)) {
  test(`${persona} may plan what the policy lets them do`, async ({
    request,
  }) => {
    const headers = {
      authorization: `Bearer ${await tokenOf(request, persona)}`,
    };
    const plan = async (entity: string, application: string) => {
      const asked = ACTIONS.map(async ([operation, options]) => {
        const path = `${ARGOCD}/entities/component/default/${entity}/${operation}/plan`;
        const data = { options: { application, ...options } };
        return (await request.post(path, { headers, data })).status();
      });
      return new Set(await Promise.all(asked));
    };
    expect(await plan('checkout', APPLICATION_OF_SHOP)).toEqual(
      new Set([expected.checkout]),
    );
    expect(await plan('payments', APPLICATION_OF_PAYMENTS)).toEqual(
      new Set([expected.payments]),
    );
  });
}

test('nobody gets anything', async ({ request }) => {
  for (const path of Object.values(OPERATIONS)) {
    expect((await request.get(path)).status()).toBe(401);
    const headers = { authorization: `Bearer not-${SERVICE_TOKEN}` };
    expect((await request.get(path, { headers })).status()).toBe(401);
  }
});

for (const list of ['slos', 'applications'] as const) {
  test(`the list of ${list} holds only what the caller may see`, async ({
    request,
  }) => {
    const entitiesOf = async (persona: string) => {
      const response = await request.get(OPERATIONS[list], {
        headers: { authorization: `Bearer ${await tokenOf(request, persona)}` },
      });
      const { visible, ...answer } = await response.json();
      const rows: { link: { entityRef: string } }[] = answer[list];
      expect(rows).toHaveLength(visible);
      return new Set(rows.map(({ link }) => link.entityRef));
    };
    const mara = await entitiesOf('mara');
    expect(mara).toContain('component:default/checkout');
    expect(mara).not.toContain('component:default/payments');
    const sam = await entitiesOf('sam');
    expect([...mara].every(ref => sam.has(ref))).toBe(true);
    expect(sam).toContain('component:default/payments');
  });
}
