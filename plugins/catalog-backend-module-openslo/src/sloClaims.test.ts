import type { Entity } from '@backstage/catalog-model';
import { sloClaims } from './sloClaims';

function slo(more: {
  annotations?: Record<string, string>;
  labels?: Record<string, unknown>;
  spec?: Record<string, unknown>;
  namespace?: string;
}): Entity {
  const { annotations, labels, spec = { service: 'checkout' } } = more;
  return {
    apiVersion: 'openslo/v1',
    kind: 'SLO',
    metadata: {
      name: 'x',
      namespace: more.namespace,
      annotations,
      openslo: { name: 'x', labels },
    },
    spec,
  } as Entity;
}

describe('sloClaims', () => {
  it.each([
    [{}, 'component:default/checkout'],
    [{ namespace: 'shop' }, 'component:shop/checkout'],
    [{ spec: { service: 'pos/tills' } }, 'component:pos/tills'],
    [{ spec: { serviceRef: 'checkout' } }, 'component:default/checkout'],
    [
      { annotations: { 'fairway.dev/entity': 'resource:default/prod-eu' } },
      'resource:default/prod-eu',
    ],
    [{ annotations: { 'fairway.dev/entity': 'a:b:c' } }, undefined],
    [{ spec: {} }, undefined],
    [{ spec: { service: ['checkout'] } }, undefined],
  ])('%j is about %s', (more, target) => {
    expect(sloClaims(slo(more)).target).toBe(target);
  });

  it('takes owners and system from labels', () => {
    expect(
      sloClaims(
        slo({
          namespace: 'shop',
          labels: {
            owner: ['web', 'user:default/mara', 'Jane Doe, SRE'],
            system: 'store',
          },
        }),
      ),
    ).toMatchObject({
      owners: ['group:shop/web', 'user:default/mara'],
      systems: ['system:shop/store'],
      complaints: [
        'metadata.labels.owner: "Jane Doe, SRE" is no reference of an entity; write it like group:shop/name',
      ],
    });
  });

  it.each([undefined, {}, { owner: [], system: 5 }])(
    'names nothing by the labels %j',
    labels => {
      expect(sloClaims(slo({ labels }))).toMatchObject({
        owners: undefined,
        systems: undefined,
        complaints: [],
      });
    },
  );
});
