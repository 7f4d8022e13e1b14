import { kustomization } from '../../testing/fluxObjects';
import { fromKustomization } from '../fluxObject';
import {
  checkFluxDeletion,
  checkFluxGenerated,
  checkFluxHeard,
  checkPatchable,
} from './checks';
import type { FluxTarget } from './fluxTarget';

const ADDRESS = {
  kind: 'Kustomization',
  namespace: 'flux-system',
  name: 'shop',
} as const;

function target(metadata: object, state = 'ok', mayPatch = true): FluxTarget {
  return {
    ref: 'eu/flux-system/kustomization/shop',
    cluster: { name: 'eu', status: () => ({ name: 'eu', state }) },
    writes: { mayPatch: async () => mayPatch },
    live: fromKustomization(kustomization({ metadata })),
  } as unknown as FluxTarget;
}

it('warns where another Kustomization applies it', async () => {
  const labels = {
    'kustomize.toolkit.fluxcd.io/name': 'root',
    'kustomize.toolkit.fluxcd.io/namespace': 'flux-system',
  };
  expect(await checkFluxGenerated(target({ labels }))).toMatchObject({
    state: 'warns',
    message: expect.stringContaining('the Kustomization flux-system/root'),
  });
  expect(await checkFluxGenerated(target({}))).toMatchObject({
    state: 'passed',
  });
});

it('blocks what is being deleted', async () => {
  const deletionTimestamp = '2026-11-22T11:50:00Z';
  expect(await checkFluxDeletion(target({ deletionTimestamp }))).toMatchObject({
    state: 'blocks',
  });
  expect(await checkFluxDeletion(target({}))).toBeUndefined();
});

it('warns while the cluster does not answer', async () => {
  expect(await checkFluxHeard(target({}, 'unreachable'))).toMatchObject({
    state: 'warns',
    message: expect.stringContaining('eu is unreachable'),
  });
});

it('names the right that is missing', async () => {
  expect(await checkPatchable(ADDRESS)(target({}, 'ok', false))).toMatchObject({
    state: 'blocks',
    message: expect.stringContaining(
      'may not patch kustomizations.kustomize.toolkit.fluxcd.io in flux-system',
    ),
  });
});
