import { useApi } from '@backstage/frontend-plugin-api';
import type { SloDetails } from '@fairway/contracts/slo';
import { type OperationState, useOperation } from '@fairway/kit-react';
import { sloApiRef } from './api';

/** Definition, rules, groups and links of one SLO. */
export function useSloDetails(slo: string): OperationState<SloDetails> {
  const api = useApi(sloApiRef);
  return useOperation(`details ${slo}`, signal =>
    api.details({ slo }, { signal }),
  );
}
