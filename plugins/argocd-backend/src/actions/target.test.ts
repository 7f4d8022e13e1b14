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
