import type { Entity } from '@backstage/catalog-model';
import { linkableEntity } from './linkableEntity';
import { linkApplications, type LinkableApplication } from './linkApplications';

const UNBOUND = { bindings: () => false };

function component(
  name: string,
  annotations: Record<string, string> = {},
  namespace = 'default',
) {
  const entity: Entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace, annotations },
  };
  return linkableEntity(entity);
}

function application(
  changes: Partial<LinkableApplication> = {},
): LinkableApplication {
  return {
    tool: 'argocd',
    ref: 'eu/argocd/shop',
    instance: 'eu',
    namespace: 'argocd',
    name: 'shop',
    project: 'team-a',
    labels: {},
    annotations: {},
    ...changes,
  };
}

const links = (
  entities: ReturnType<typeof component>[],
  changes: Partial<LinkableApplication> = {},
) =>
  linkApplications(entities, [application(changes)], UNBOUND).get(
    'eu/argocd/shop',
  );

const entityRef = (value: string) => ({
  annotations: { 'backstage.io/entity-ref': value },
});

describe('what an application says of itself binds it', () => {
  it.each(['component:default/a', 'a', 'Component:A', 'component:a'])(
    'as %s',
    value => {
      expect(links([component('a')], entityRef(value))).toEqual([
        {
          entityRef: 'component:default/a',
          by: 'entity-ref',
          key: 'backstage.io/entity-ref',
          value,
          bound: true,
        },
      ]);
    },
  );

  it('and its name is then no further hint', () => {
    const both = [component('a'), component('shop')];
    expect(links(both, entityRef('a'))).toHaveLength(1);
  });

  it('but not to what does not exist, or is no ref', () => {
    expect(links([], entityRef('component:default/gone'))).toBeUndefined();
    expect(links([component('a')], entityRef('a:b:c/d/e'))).toBeUndefined();
  });
});

describe('annotations of an entity link, and do not bind', () => {
  it.each<[string, Record<string, string>, boolean]>([
    ['by name', { 'argocd/app-name': 'shop' }, true],
    ['by one of several names', { 'argocd/app-name': 'cart, shop' }, true],
    ['by name and namespace', { 'argocd/app-name': 'argocd/shop' }, true],
    ['not by another namespace', { 'argocd/app-name': 'team/shop' }, false],
    ['by selector', { 'argocd/app-selector': 'app=shop' }, true],
    ['not by another selector', { 'argocd/app-selector': 'app=x' }, false],
    [
      'by name or selector, which peers refuse',
      { 'argocd/app-name': 'x', 'argocd/app-selector': 'app=shop' },
      true,
    ],
    ['by project alone', { 'argocd/project-name': 'team-a' }, true],
    [
      'not by name in another project',
      { 'argocd/app-name': 'shop', 'argocd/project-name': 'team-b' },
      false,
    ],
    [
      'not by name in another namespace',
      { 'argocd/app-name': 'shop', 'argocd/app-namespace': 'team-b' },
      false,
    ],
    [
      'by name on one of these instances',
      { 'argocd/app-name': 'shop', 'argocd/instance-name': 'us,eu' },
      true,
    ],
    [
      'not by name on another instance',
      { 'argocd/app-name': 'shop', 'argocd/instance-name': 'us' },
      false,
    ],
    [
      'by name on the instance behind a proxy',
      { 'argocd/app-name': 'shop', 'argocd/proxy-url': '/eu/api' },
      true,
    ],
    [
      'by name where no instance is behind that proxy',
      { 'argocd/app-name': 'shop', 'argocd/proxy-url': '/argocd/api' },
      true,
    ],
    ['not by what only narrows', { 'argocd/app-namespace': 'argocd' }, false],
  ])('%s', (_, annotations, linked) => {
    const found = links([component('any', annotations)], {
      labels: { app: 'shop' },
    });
    expect(found ?? []).toHaveLength(linked ? 1 : 0);
    for (const { by, bound } of found ?? []) {
      expect({ by, bound }).toEqual({ by: 'annotation', bound: false });
    }
  });

  it('name one of several instances by its proxy', () => {
    const annotations = {
      'argocd/app-name': 'shop',
      'argocd/proxy-url': '/us',
    };
    const eu = application();
    const us = application({ ref: 'us/argocd/shop', instance: 'us' });
    const found = linkApplications(
      [component('a', annotations)],
      [eu, us],
      UNBOUND,
    );
    expect([...found.keys()]).toEqual(['us/argocd/shop']);
  });

  it("do not take another team's application away from whom it names", () => {
    const claiming = component('thief', { 'argocd/app-name': 'shop' });
    expect(links([component('a'), claiming], entityRef('a'))).toMatchObject([
      { entityRef: 'component:default/a', bound: true },
      { entityRef: 'component:default/thief', bound: false },
    ]);
  });

  it.each<Record<string, string>>([
    { 'argocd/app-name': 'a/b/c' },
    { 'argocd/app-name': '/b' },
    { 'argocd/app-selector': 'a b' },
  ])('that cannot be read say so: %j', annotations => {
    expect(() => component('x', annotations)).toThrow(/is no/);
  });
});

describe('by convention', () => {
  it.each<[string, Partial<LinkableApplication>, string]>([
    ['its name', {}, 'metadata.name'],
    ['a label', { name: 'x', labels: { backstage: 'Shop' } }, 'backstage'],
  ])('%s is that of a component', (_, changes, key) => {
    expect(links([component('shop')], changes)).toMatchObject([
      { by: 'name', key, bound: false },
    ]);
  });

  it("a label is the component's kubernetes-id", () => {
    const shop = component('web', { 'backstage.io/kubernetes-id': 'shop-id' });
    const labels = { 'backstage.io/kubernetes-id': 'shop-id' };
    expect(links([shop], { labels })).toMatchObject([
      { entityRef: 'component:default/web', by: 'name' },
    ]);
  });

  it('says nothing outside the default namespace, or beside an annotation', () => {
    expect(links([component('shop', {}, 'other')])).toBeUndefined();
    const annotated = component('shop', { 'argocd/app-name': 'cart' });
    expect(links([annotated])).toBeUndefined();
  });
});

describe('objects of Flux', () => {
  const flux = (changes: Partial<LinkableApplication> = {}) =>
    ({ tool: 'flux', namespace: 'team-a', ...changes } as const);
  const id = 'backstage.io/kubernetes-id';
  const selector = 'backstage.io/kubernetes-label-selector';

  it('are linked as the plugins for Kubernetes and Flux find them', () => {
    const byId = component('x', { [id]: 'web' }, 'elsewhere');
    expect(links([byId], flux({ labels: { [id]: 'web' } }))).toEqual([
      {
        entityRef: 'component:elsewhere/x',
        by: 'annotation',
        key: id,
        value: 'web',
        bound: false,
      },
    ]);
    const bySelector = component('x', { [selector]: 'app in (web, api)' });
    expect(links([bySelector], flux({ labels: { app: 'web' } }))).toMatchObject(
      [{ key: selector }],
    );
    expect(
      links([bySelector], flux({ labels: { app: 'db' } })),
    ).toBeUndefined();
  });

  it('are narrowed by namespace', () => {
    const entity = (namespace: string) =>
      component('x', {
        [selector]: 'app=web',
        'backstage.io/kubernetes-namespace': namespace,
      });
    const labels = { app: 'web' };
    expect(links([entity('team-a')], flux({ labels }))).toHaveLength(1);
    expect(links([entity('team-b')], flux({ labels }))).toBeUndefined();
  });

  it('are bound by themselves, and found by name', () => {
    const bound = flux(entityRef('component:default/a'));
    expect(links([component('a')], bound)).toMatchObject([{ bound: true }]);
    expect(links([component('shop')], flux())).toMatchObject([{ by: 'name' }]);
  });

  it('are not linked by annotations for Argo CD, nor the other way round', () => {
    const argo = component('x', { 'argocd/app-name': 'shop' });
    expect(links([argo], flux())).toBeUndefined();
    const marked = component('x', { [selector]: 'app=web' });
    expect(links([marked], { labels: { app: 'web' } })).toBeUndefined();
  });

  it('survive a selector that only another plugin reads', () => {
    const odd = component('x', {
      [selector]: 'size>5',
      'argocd/app-name': 'shop',
    });
    expect(links([odd], flux())).toBeUndefined();
    expect(links([odd])).toHaveLength(1);
  });
});

it('no rule of the configuration binds what names another entity', () => {
  const claiming = component('x', { 'argocd/app-name': 'shop' });
  const boundBy = (annotations: Record<string, string>) => {
    const found = linkApplications(
      [claiming, component('a')],
      [application({ annotations })],
      { bindings: () => true },
    );
    return Object.fromEntries(
      found.get('eu/argocd/shop')!.map(one => [one.entityRef, one.bound]),
    );
  };
  expect(boundBy({})).toEqual({ 'component:default/x': true });
  expect(boundBy(entityRef('a').annotations)).toEqual({
    'component:default/a': true,
    'component:default/x': false,
  });
  // Whether there is such an entity or not.
  expect(boundBy(entityRef('gone').annotations)).toEqual({
    'component:default/x': false,
  });
});
