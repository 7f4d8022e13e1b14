import { mockCredentials } from '@backstage/backend-test-utils';
import type { SourceReport } from '@fairway/contracts';
import type { AlertTier, EntityBudgets } from '@fairway/contracts/slo';
import {
  upstream,
  upstreamServer,
  type UpstreamBehaviour,
  type UpstreamServer,
} from '@fairway/kit-node/testUtils';
import request from 'supertest';
import { CHECKOUT, startSloBackend } from './__testUtils__/startSloBackend';
import { until } from './__testUtils__/until';
import { fairwayPrometheus } from './testing/fairwayAnswers';

const LATER = '2100-01-01T00:00:00.000Z';

function silence(
  matchers: object[],
  options: { state?: string; endsAt?: string } = {},
) {
  const { state = 'active', endsAt = LATER } = options;
  return { id: 'x', status: { state }, startsAt: endsAt, endsAt, matchers };
}

const bySlo = (value: string, more = {}) => ({
  name: 'slo',
  value,
  isRegex: false,
  isEqual: true,
  ...more,
});

describe('silences of an Alertmanager', () => {
  let prometheus: UpstreamServer;
  let alertmanager: UpstreamServer;

  beforeEach(async () => {
    prometheus = await upstreamServer(
      fairwayPrometheus([
        {
          id: 'checkout',
          entity: 'component:default/checkout',
          firing: { tier: 'page' },
        },
      ]),
    );
    alertmanager = await upstreamServer();
  });

  afterEach(async () => {
    await prometheus.close();
    await alertmanager.close();
  });

  /** The page tier of an SLO that fires, once the Alertmanager was asked. */
  async function pageTier(options: {
    silences: UpstreamBehaviour;
    covers?: string[];
    configured?: boolean;
  }): Promise<AlertTier> {
    const { silences, covers, configured = true } = options;
    alertmanager.behave(silences);
    const alertmanagers = configured
      ? [{ name: 'alerts', url: alertmanager.url, covers }]
      : [];
    const backend = await startSloBackend({
      sources: {
        prometheus: [
          { name: 'prod', url: prometheus.url },
          { name: 'other', url: prometheus.url, replicaOf: 'prod' },
        ],
        alertmanager: alertmanagers,
      },
    });
    const get = async (path: string) => {
      const { body } = await request(backend.server)
        .get(`/api/fairway-slo/v1/${path}`)
        .set('Authorization', mockCredentials.user.header());
      return body;
    };
    try {
      await until<SourceReport[]>(
        async () => (await get('sources')).reports,
        reports => reports.every(({ state }) => state !== 'never'),
      );
      const { slos } = await until<EntityBudgets>(
        () => get(`${CHECKOUT}/budgets`),
        budgets => budgets.slos.length > 0,
      );
      return slos[0].tiers.find(
        ({ tier, firing }) => tier === 'page' && firing,
      )!;
    } finally {
      await backend.stop();
    }
  }

  const external = { name: 'region', value: 'eu', isRegex: false };

  it.each<[string, object[], string | null | undefined]>([
    ['that match the alert', [silence([bySlo('checkout')])], LATER],
    [
      'by a regular expression',
      [silence([bySlo('check.*', { isRegex: true })])],
      LATER,
    ],
    [
      'of an Alertmanager without negative matchers',
      [silence([{ name: 'slo', value: 'checkout', isRegex: false }])],
      LATER,
    ],
    ['of another SLO', [silence([bySlo('cart')])], null],
    [
      'that exclude it',
      [silence([bySlo('checkout', { isEqual: false })])],
      null,
    ],
    [
      'of which only a part matches',
      [silence([bySlo('checkout'), bySlo('x')])],
      null,
    ],
    [
      'that are over',
      [silence([bySlo('checkout')], { state: 'expired' })],
      null,
    ],
    [
      'beside one that is malformed',
      [{ matchers: 1 }, silence([bySlo('checkout')])],
      LATER,
    ],
    [
      'by a label that only the Alertmanager sees, so that it is not known',
      [silence([bySlo('checkout'), external])],
      undefined,
    ],
    [
      'of another SLO, by such a label',
      [silence([bySlo('cart'), external])],
      null,
    ],
  ])('%s', async (_, silences, silencedUntil) => {
    const tier = await pageTier({ silences: upstream.json(silences) });
    expect(tier.silencedUntil).toBe(silencedUntil);
  });

  it('are not known without an Alertmanager, or while it does not answer', async () => {
    const without = await pageTier({
      silences: upstream.json([]),
      configured: false,
    });
    expect(without).not.toHaveProperty('silencedUntil');
    const failing = await pageTier({ silences: upstream.error(500) });
    expect(failing).not.toHaveProperty('silencedUntil');
  });

  it('concern only the Prometheus that the Alertmanager covers', async () => {
    const tier = await pageTier({
      silences: upstream.json([silence([bySlo('checkout')])]),
      covers: ['other'],
    });
    expect(tier).not.toHaveProperty('silencedUntil');
  });
});
