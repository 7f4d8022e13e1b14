import { linkSlos, type LinkableEntity } from './linkSlos';
import { parseSloSelector } from './selector';

function component(
  name: string,
  options: { selector?: string; namespace?: string } = {},
): LinkableEntity {
  const { selector, namespace = 'default' } = options;
  return {
    ref: `component:${namespace}/${name}`,
    kind: 'Component',
    namespace,
    name,
    selector: selector
      ? { text: selector, matchers: parseSloSelector(selector) }
      : undefined,
  };
}

function links(entities: LinkableEntity[], labels: Record<string, string>) {
  return linkSlos(entities, [{ ref: 'prod/x', labels }]).get('prod/x');
}

describe('linkSlos', () => {
  it('believes the entity that the definition names, before all else', () => {
    expect(
      links([component('checkout'), component('other')], {
        entity: 'component:default/checkout',
        service: 'other',
      }),
    ).toEqual([
      {
        entityRef: 'component:default/checkout',
        by: 'entity-label',
        key: 'entity',
        value: 'component:default/checkout',
      },
    ]);
  });

  it('leaves an SLO whose entity does not exist to nobody', () => {
    expect(links([], { entity: 'component:default/gone' })).toBeUndefined();
  });

  it('lets an annotation take what its selector matches', () => {
    expect(
      links(
        [component('routing', { selector: 'sloth_service=route-planner' })],
        {
          sloth_service: 'route-planner',
        },
      ),
    ).toMatchObject([
      { entityRef: 'component:default/routing', by: 'annotation' },
    ]);
  });

  it('wants all parts of a selector', () => {
    const entity = component('a', { selector: 'team=shop,tier!=test' });
    expect(links([entity], { team: 'shop', tier: 'test' })).toBeUndefined();
    expect(links([entity], { team: 'shop' })).toHaveLength(1);
  });

  it('links to every entity whose annotation matches', () => {
    const both = ['a', 'b'].map(name => component(name, { selector: 'app=x' }));
    expect(links(both, { app: 'x' })).toHaveLength(2);
  });

  it.each(['sloth_service', 'service', 'app', 'entity', 'job'])(
    'takes the label %s for the name of a component',
    key => {
      expect(links([component('cart')], { [key]: 'cart' })).toEqual([
        {
          entityRef: 'component:default/cart',
          by: 'name-label',
          key,
          value: 'cart',
        },
      ]);
    },
  );

  it('believes the more specific label', () => {
    const found = links([component('cart'), component('gateway')], {
      job: 'gateway',
      service: 'cart',
    });
    expect(found).toMatchObject([{ entityRef: 'component:default/cart' }]);
  });

  it('does not let an annotation take an SLO away from the component it names', () => {
    const found = links(
      [component('cart'), component('greedy', { selector: 'tier=1' })],
      { service: 'cart', tier: '1' },
    );
    expect(found!.map(({ entityRef }) => entityRef).sort()).toEqual([
      'component:default/cart',
      'component:default/greedy',
    ]);
  });

  it('does not link by name to what has an annotation of its own, or another namespace', () => {
    expect(
      links([component('cart', { selector: 'app=basket' })], { app: 'cart' }),
    ).toBeUndefined();
    expect(
      links([component('cart', { namespace: 'other' })], { app: 'cart' }),
    ).toBeUndefined();
  });
});

describe('parseSloSelector', () => {
  it('reads several parts', () => {
    expect(parseSloSelector('app=checkout, tier!=test')).toEqual([
      { label: 'app', op: '=', value: 'checkout' },
      { label: 'tier', op: '!=', value: 'test' },
    ]);
  });

  it('refuses a selector that only excludes', () => {
    expect(() => parseSloSelector('tier!=test')).toThrow(/only excludes/);
  });

  it('reads values in quotes, which may hold anything', () => {
    expect(
      parseSloSelector('app="a, \\"b\\" ", tier != "",team=x"y,name=a=b'),
    ).toEqual([
      { label: 'app', op: '=', value: 'a, "b" ' },
      { label: 'tier', op: '!=', value: '' },
      { label: 'team', op: '=', value: 'x"y' },
      { label: 'name', op: '=', value: 'a=b' },
    ]);
  });

  it('refuses a selector that wants only an absent label', () => {
    expect(() => parseSloSelector('app=""')).toThrow(/only excludes/);
  });

  it('says which escape is none', () => {
    expect(() => parseSloSelector('app="\\d"')).toThrow(
      /"\\d" in .* has an escape that is none; use/,
    );
  });

  it.each([
    '',
    'checkout',
    '=x',
    'app=',
    'a b=c',
    'app=x,',
    'app=,b=c',
    'app="x',
    'app="x"y',
  ])('says what is wrong with %p', text => {
    expect(() => parseSloSelector(text)).toThrow(
      /fairway\.dev\/slo-selector: .* is not label=value/,
    );
  });
});
