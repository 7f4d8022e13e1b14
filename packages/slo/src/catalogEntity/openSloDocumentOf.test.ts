import { isOpenSlo, openSloDocumentOf } from './openSloDocumentOf';

const written = {
  name: 'checkout-availability',
  displayName: 'Checkout: answers',
  labels: { team: ['shop', 'web'] },
};

const entity = {
  apiVersion: 'openslo/v1',
  kind: 'SLO',
  metadata: {
    name: 'checkout-availability',
    namespace: 'default',
    title: 'Checkout: answers',
    labels: {},
    annotations: { 'backstage.io/managed-by-location': 'file:/slos.yaml' },
    openslo: written,
  },
  spec: {
    type: 'occurrences',
    service: 'checkout',
    budgetingMethod: 'Occurrences',
  },
};

describe('openSloDocumentOf', () => {
  it('gives the document back as it was written', () => {
    expect(openSloDocumentOf(entity)).toEqual({
      origin: 'slo:default/checkout-availability',
      value: {
        apiVersion: 'openslo/v1',
        kind: 'SLO',
        metadata: written,
        spec: { service: 'checkout', budgetingMethod: 'Occurrences' },
      },
    });
  });

  it('keeps a type that the document wrote itself', () => {
    const wrong = { ...entity, spec: { ...entity.spec, type: 'latency' } };
    expect(openSloDocumentOf(wrong)?.value).toMatchObject({
      spec: { type: 'latency' },
    });
    const source = {
      ...entity,
      kind: 'DataSource',
      spec: { type: 'Prometheus' },
    };
    expect(openSloDocumentOf(source)?.value).toMatchObject({
      spec: { type: 'Prometheus' },
    });
  });

  it('knows no document of other entities', () => {
    expect(
      openSloDocumentOf({ ...entity, apiVersion: 'backstage.io/v1alpha1' }),
    ).toBeUndefined();
    expect(
      openSloDocumentOf({ ...entity, metadata: { name: 'x' } }),
    ).toBeUndefined();
  });
});

describe('isOpenSlo', () => {
  it.each([
    ['openslo/v1', 'SLO', true],
    ['openslo/v1alpha', 'SLO', true],
    ['openslo.com/v2alpha', 'Service', true],
    ['backstage.io/v1alpha1', 'SLO', false],
    ['openslonly/v1', 'SLO', false],
    ['openslo/v1', 'Component', false],
    [undefined, 'SLO', false],
  ])('%s %s: %s', (apiVersion, kind, expected) => {
    expect(isOpenSlo({ apiVersion, kind })).toBe(expected);
  });
});
