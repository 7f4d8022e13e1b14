import { useMemo } from 'react';
import { useRouteRef } from '@backstage/core-plugin-api';
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
  const root = useOptionalRoute()?.();
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

function useOptionalRoute(): (() => string) | undefined {
  try {
    return useRouteRef(slosRouteRef);
  } catch {
    // Thrown after its hooks ran, where the app has no such page; a card must not fail for want of a link.
    return undefined;
  }
}
