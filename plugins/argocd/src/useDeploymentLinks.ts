import { useMemo } from 'react';
import { useOptionalRoute } from '@fairway/kit-react';
import { deploymentsRouteRef } from './routes';

/** Addresses inside the deployments page. */
export interface DeploymentLinks {
  all: string;
  sources: string;
}

/** Where to link to; `undefined` in an app that has the card but not the page. */
export function useDeploymentLinks(): DeploymentLinks | undefined {
  const root = useOptionalRoute(deploymentsRouteRef);
  return useMemo(
    () =>
      root === undefined
        ? undefined
        : { all: root, sources: `${root}/sources` },
    [root],
  );
}
