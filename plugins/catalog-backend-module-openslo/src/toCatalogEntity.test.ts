import type { Entity } from '@backstage/catalog-model';
import { openSloDocumentOf } from '@fairway/slo';
import { toCatalogEntity } from './toCatalogEntity';

const document = {
  apiVersion: 'openslo/v1',
  kind: 'SLO',
  metadata: {
    name: 'checkout-availability',
    displayName: 'Checkout answers',
    labels: {
      owner: 'team-shop',
      tier: ['one'],
      team: ['shop', 'web'],
      note: 'any text, really',
    },
    annotations: { 'fairway.dev/environment': 'production' },
  },
  spec: {
    description: 'Orders that are taken',
    service: 'checkout',
    budgetingMethod: 'Occurrences',
    objectives: [{ target: 0.999 }],
  },
};

/** With what the catalog adds before the processor sees it. */
function located({ metadata, ...rest }: any): Entity {
  return {
    ...rest,
    metadata: {
      ...metadata,
      annotations: {
        ...metadata.annotations,
        'backstage.io/managed-by-location': 'file:/slos.yaml',
        'backstage.io/managed-by-origin-location': 'file:/slos.yaml',
      },
    },
  };
}

describe('toCatalogEntity', () => {
  it('makes an entity of which the document comes back whole', () => {
    const entity = toCatalogEntity(located(document));
    expect(openSloDocumentOf(entity)?.value).toEqual(document);
  });

  it('shows what the catalog shows: title, description, type, labels', () => {
    const { metadata, spec } = toCatalogEntity(located(document));
    expect(metadata).toMatchObject({
      title: 'Checkout answers',
      description: 'Orders that are taken',
      labels: { owner: 'team-shop', tier: 'one' },
      annotations: {
        'fairway.dev/environment': 'production',
        'backstage.io/managed-by-location': 'file:/slos.yaml',
      },
    });
    expect(metadata.labels).not.toHaveProperty('team');
    expect(metadata.labels).not.toHaveProperty('note');
    expect(spec?.type).toBe('occurrences');
  });

  it("prefers the catalog's own fields", () => {
    const mine = {
      ...document,
      metadata: { ...document.metadata, title: 'Mine', description: 'Own' },
    };
    const entity = toCatalogEntity(located(mine));
    expect(entity.metadata).toMatchObject({
      title: 'Mine',
      description: 'Own',
    });
    expect(openSloDocumentOf(entity)?.value).toEqual(mine);
  });

  it.each([
    ['labels', ['a']],
    ['labels', { '': 'x', 'not a key': 'y' }],
    ['displayName', ''],
    ['displayName', 5],
  ])('makes an entity of wrong %s %j, too', (field, value) => {
    const wrong = {
      ...document,
      metadata: { ...document.metadata, [field]: value },
    };
    const entity = toCatalogEntity(located(wrong));
    expect(openSloDocumentOf(entity)?.value).toEqual(wrong);
    expect(Object.keys(entity.metadata.labels ?? {})).not.toContain('');
  });

  it.each(['has space', 'a'.repeat(64), '-x'])(
    'refuses the name %j, with the mend',
    name => {
      const wrong = { ...document, metadata: { name } };
      expect(() => toCatalogEntity(located(wrong))).toThrow(
        `metadata.name: "${name}" is no name for the catalog; write at most 63`,
      );
    },
  );

  it.each([undefined, 'x', []])('refuses the spec %j', spec => {
    expect(() => toCatalogEntity(located({ ...document, spec }))).toThrow(
      /^SLO checkout-availability, spec: .* is no map of fields; write/,
    );
  });

  it('says what it withheld', () => {
    const entity = toCatalogEntity(
      located({
        ...document,
        kind: 'DataSource',
        spec: {
          type: 'Prometheus',
          connectionDetails: { url: 'http://prom', token: 'hunter2' },
        },
      }),
    );
    expect(JSON.stringify(entity)).not.toContain('hunter2');
    expect(entity.metadata.annotations?.['fairway.dev/openslo-withheld']).toBe(
      'spec.connectionDetails.token',
    );
    expect(entity.spec?.type).toBe('Prometheus');
  });
});
