import { sloEntity } from '../testing/openSloEntity';
import { readDefinedSlos } from './readDefinedSlos';

const read = (...entities: ReturnType<typeof sloEntity>[]) =>
  readDefinedSlos(entities, {});

describe('what the catalog defines', () => {
  it('is by id, with the rules that it emits', () => {
    const { byId, invalid } = read(
      sloEntity('checkout', {
        annotations: {
          'backstage.io/view-url': 'https://git.example/slo.yaml',
        },
      }),
      sloEntity('checkout', { namespace: 'shop' }),
    );
    expect(invalid).toEqual([]);
    expect([...byId.keys()].sort()).toEqual(['checkout', 'shop.checkout']);
    expect(byId.get('checkout')).toMatchObject({
      entityRef: 'slo:default/checkout',
      issues: [],
      sourceUrl: 'https://git.example/slo.yaml',
    });
    expect(byId.get('shop.checkout')!.entityRef).toBe('slo:shop/checkout');
    const groups = byId.get('checkout')!.rules.map(({ name }) => name);
    expect(groups).toEqual(['slo/checkout/now', 'slo/checkout/status']);
  });

  it.each([0, 1])(
    'tells a document from one of a namespace of its name, in any order: %i',
    first => {
      const entities = [
        sloEntity('shop'),
        sloEntity('shop', { namespace: 'shop' }),
      ];
      const { byId } = read(entities[first], entities[1 - first]);
      expect(byId.get('shop')!.entityRef).toBe('slo:default/shop');
      expect(byId.get('shop.shop')!.entityRef).toBe('slo:shop/shop');
    },
  );

  it('says what is wrong with a document beside a right one of a namespace of its name', () => {
    const { invalid } = read(
      sloEntity('shop', { spec: { objectives: [{ target: 2 }] } }),
      sloEntity('shop', { namespace: 'shop' }),
    );
    expect(invalid).toMatchObject([{ entityRef: 'slo:default/shop' }]);
  });

  it('has an SLO for each objective', () => {
    const { byId } = read(
      sloEntity('checkout', {
        spec: {
          objectives: [
            { displayName: 'Good', target: 0.99 },
            { displayName: 'Best', target: 0.999 },
          ],
        },
      }),
    );
    expect([...byId.keys()].sort()).toEqual(['checkout.best', 'checkout.good']);
    expect(byId.get('checkout.best')!.entityRef).toBe('slo:default/checkout');
  });

  it('emits rules with the parameters of those that are loaded', () => {
    const { byId } = readDefinedSlos([sloEntity('checkout')], {
      nowInterval: '1m',
    });
    expect(byId.get('checkout')!.rules[0].interval).toBe('1m');
  });

  it('tells what is wrong, and what the SLO is about', () => {
    const { byId, invalid } = read(
      sloEntity('checkout', {
        spec: { objectives: [{ target: 2 }] },
        relations: [
          { type: 'dependsOn', targetRef: 'component:default/checkout' },
          { type: 'ownedBy', targetRef: 'group:default/shop' },
        ],
      }),
      sloEntity('cart'),
    );
    expect([...byId.keys()]).toEqual(['cart']);
    expect(invalid).toEqual([
      expect.objectContaining({
        entityRef: 'slo:default/checkout',
        about: ['component:default/checkout'],
      }),
    ]);
    expect(invalid[0].issues[0]).toMatchObject({
      severity: 'error',
      path: 'spec.objectives[0].target',
      value: 2,
    });
  });

  it('tells what is wrong in the document that it refers to', () => {
    const broken = {
      ...sloEntity('speed', { spec: {} }),
      kind: 'SLI',
      spec: { ratioMetric: { counter: true } },
    };
    const { invalid } = read(
      broken,
      sloEntity('checkout', {
        spec: { indicator: undefined as never, indicatorRef: 'speed' },
      }),
    );
    const [{ entityRef, issues }] = invalid;
    expect(entityRef).toBe('slo:default/checkout');
    expect(issues.map(({ document }) => document)).toContain(
      'sli:default/speed, SLI speed',
    );
  });

  it.each([
    ['file:/srv/slo.yaml', undefined],
    ['url:https://git.example/slo.yaml', 'https://git.example/slo.yaml'],
    // eslint-disable-next-line no-script-url
    ['url:javascript:alert(1)', undefined],
  ])('links %s only where a browser may follow: %s', (location, url) => {
    const { byId } = read(
      sloEntity('checkout', {
        annotations: { 'backstage.io/managed-by-location': location },
      }),
    );
    expect(byId.get('checkout')!.sourceUrl).toBe(url);
  });
});
