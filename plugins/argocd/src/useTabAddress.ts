import { useCallback } from 'react';
import type { Application } from '@fairway/contracts/argocd';
import { useOptionalRoute } from '@fairway/kit-react';
import { entityDeploymentsRouteRef } from './routes';

/** In the address of the tab: which application is shown in full. */
export const APPLICATION_PARAMETER = 'application';

/** The query that shows an application on the tab. */
export function applicationQuery({ ref }: Application): string {
  return `?${new URLSearchParams({ [APPLICATION_PARAMETER]: ref })}`;
}

/** Where the tab of the entity on the page shows an application; `undefined` in an app without the tab. */
export function useTabAddress(): (
  application: Application,
) => string | undefined {
  const tab = useOptionalRoute(entityDeploymentsRouteRef);
  return useCallback(
    application =>
      tab === undefined ? undefined : `${tab}${applicationQuery(application)}`,
    [tab],
  );
}
