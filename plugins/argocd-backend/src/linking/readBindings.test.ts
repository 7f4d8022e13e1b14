import { ConfigReader } from '@backstage/config';
import { readBindings } from './readBindings';

const read = (bindings: unknown) =>
  readBindings(
    new ConfigReader({ fairway: { argocd: { bindings: bindings as [] } } }),
  );

const shop = { instance: 'eu', namespace: 'argocd', project: 'shop-blue' };
const OWNER = 'group:default/team-shop';

it.each([
  [{ project: 'shop-*' }, true],
  [{ project: 'shop' }, false],
  [{ namespace: 'argocd' }, true],
  [{ namespace: 'argo' }, false],
  [{ instance: 'eu' }, true],
  [{ project: 'shop-*', instance: 'us' }, false],
])('%j binds: %s', (patterns, binds) => {
  const bindings = read([{ ...patterns, owner: 'team-shop' }]);
  expect(bindings(shop, [OWNER])).toBe(binds);
  expect(bindings(shop, ['group:default/team-other'])).toBe(false);
  expect(bindings(shop, [])).toBe(false);
});

it('binds nothing without rules, nor what tells no project by its project', () => {
  expect(readBindings(new ConfigReader({}))(shop, [OWNER])).toBe(false);
  const bindings = read([{ project: 'shop', owner: OWNER }]);
  expect(bindings({ ...shop, project: undefined }, [OWNER])).toBe(false);
});

it.each([
  ['all', /fairway\.argocd\.bindings: "all" must be a list/],
  [['x'], /bindings\[0\]: "x" must be an object/],
  [[{ owner: 'a' }], /bindings\[0\]: .* name a project, a namespace/],
  [[{ project: 'a' }], /bindings\[0\]\.owner: nothing must be an entity ref/],
  [[{ project: 'a', owner: ':' }], /bindings\[0\]\.owner: ":" must be/],
  [[{ project: ' a', owner: 'a' }], /bindings\[0\]\.project: " a" must be/],
  [[{ projects: 'a', owner: 'a' }], /bindings\[0\]\.projects: "a" stands/],
])('%j is refused', (bindings, message) => {
  expect(() => read(bindings)).toThrow(message);
});
