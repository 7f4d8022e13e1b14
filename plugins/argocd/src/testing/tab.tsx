import type { EntityApplications } from '@fairway/contracts/argocd';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import type { CardUnderTest } from '@fairway/kit-react/testUtils';
import { type ArgoCdApi, argoCdApiRef } from '../api';
import { EntityArgoCdContent } from '../components/ArgoCdContent';
import { argoCdPlugin } from '../plugin';
import { deploymentsRouteRef } from '../routes';
import { component } from './card';
import { tabApi } from './tabApi';

/** Says of each permission whether the person on the page has it. */
export type Decide = (permission: string) => boolean | Error;

/** The tab of an entity over a backend that answers so. */
export function argoCdTab(
  load: () => Promise<EntityApplications>,
  api: Partial<ArgoCdApi> = {},
  decide: Decide = () => true,
): CardUnderTest {
  const authorize = async ({
    permission,
  }: {
    permission: { name: string };
  }) => {
    const decision = decide(permission.name);
    if (decision instanceof Error) throw decision;
    return { result: decision ? 'ALLOW' : 'DENY' };
  };
  return {
    entity: component,
    extension: argoCdPlugin.getExtension(
      'entity-content:fairway-argocd/deployments',
    ),
    element: <EntityArgoCdContent />,
    apis: [
      [argoCdApiRef, { ...tabApi(), ...api, deployments: load }],
      [permissionApiRef, { authorize }],
    ],
    mountedRoutes: { '/deployments': deploymentsRouteRef },
  };
}
