import { useApi } from '@backstage/frontend-plugin-api';
import type { SloHistory } from '@fairway/contracts/slo';
import { type OperationState, useOperation } from '@fairway/kit-react';
import { sloApiRef } from '../../api';

/** The course of budget and burn; asked for once, when the page of the SLO is opened. */
export function useSloHistory(slo: string): OperationState<SloHistory> {
  const api = useApi(sloApiRef);
  return useOperation<SloHistory>(
    `history ${slo}`,
    signal => api.history({ slo }, { signal }),
    // A range query over the whole window: the source is asked once, not every 30 s.
    { refresh: false },
  );
}
