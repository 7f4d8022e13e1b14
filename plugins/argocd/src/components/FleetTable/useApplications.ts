import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import type { ApplicationList } from '@fairway/contracts/argocd';
import { type OperationState, useOperation } from '@fairway/kit-react';
import { argoCdApiRef } from '../../api';
import { type FleetFilter, PAGE_SIZE } from './useFleetFilter';

/** The page of applications that the filter asks for. */
export function useApplications(
  filter: FleetFilter,
): OperationState<ApplicationList> {
  const api = useApi(argoCdApiRef);
  const identity = useApi(identityApiRef);
  const { states, mine, ...others } = filter;
  return useOperation<ApplicationList>(
    `applications ${JSON.stringify(filter)}`,
    async signal => {
      const owner = mine ? await ownersOf() : undefined;
      const state = states.join(',') || undefined;
      const options = { ...others, state, owner, limit: PAGE_SIZE };
      return api.applications(options, { signal });
    },
  );

  async function ownersOf(): Promise<string> {
    const { userEntityRef, ownershipEntityRefs } =
      await identity.getBackstageIdentity();
    // An empty filter would be everyone's applications.
    return [userEntityRef, ...ownershipEntityRefs].join(',');
  }
}
