import { entityOf } from '@fairway/kit-node/testUtils';
import type { ArgoCdDeps } from '../operations/ArgoCdDeps';
import { findTarget } from './target';

it('does not take an Argo CD application for an object of Flux of the same name', async () => {
  const ref = 'eu/argocd/kustomization/shop';
  const get = jest.fn();
  const deps = {
    model: {
      ofEntity: () => [
        { status: { ref, tool: 'flux', kind: 'Kustomization' }, links: [] },
      ],
    },
    // Called as the cluster is.
    instances: [{ name: 'eu', actions: { get } }],
  } as unknown as ArgoCdDeps;
  const entity = entityOf('component:default/shop');
  await expect(
    findTarget({ entity, options: { application: ref } }, deps),
  ).rejects.toThrow(`"${ref}" is a Kustomization of Flux`);
  expect(get).not.toHaveBeenCalled();
});

describe('a rule by owner', () => {
  const REF = 'eu/argocd/shop';

  async function isBound(annotations: Record<string, string>) {
    const application = { metadata: { name: 'shop', annotations }, spec: {} };
    const status = { ref: REF, instance: 'eu', namespace: 'argocd' };
    const links = [{ entityRef: 'component:default/shop' }];
    const deps = {
      model: { ofEntity: () => [{ status, links }] },
      instances: [
        {
          name: 'eu',
          actions: { get: async () => ({ application, details: {} }) },
        },
      ],
      bindings: () => true,
    } as unknown as ArgoCdDeps;
    const entity = entityOf('component:default/shop');
    const options = { application: REF };
    return (await findTarget({ entity, options }, deps)).bound;
  }

  it.each([
    [true, {}],
    [true, { 'backstage.io/entity-ref': 'component:default/shop' }],
    [false, { 'backstage.io/entity-ref': 'component:default/other' }],
  ])('binds (%p) an application with the annotations %j', async (bound, of) => {
    expect(await isBound(of)).toBe(bound);
  });
});
