import { useMemo } from 'react';
import { useOptionalRoute } from '@fairway/kit-react';
import { slosRouteRef } from './routes';

/** Addresses inside the SLOs page. */
export interface SloLinks {
  all: string;
  sources: string;
  unlinked: string;
  slo(ref: string): string;
}

/** Where to link to; `undefined` in an app that has the card but not the page. */
export function useSloLinks(): SloLinks | undefined {
  const root = useOptionalRoute(slosRouteRef);
  return useMemo(
    () =>
      root === undefined
        ? undefined
        : {
            all: root,
            sources: `${root}/sources`,
            unlinked: `${root}/unlinked`,
            slo: ref =>
              `${root}/${ref.split('/').map(encodeURIComponent).join('/')}`,
          },
    [root],
  );
}
