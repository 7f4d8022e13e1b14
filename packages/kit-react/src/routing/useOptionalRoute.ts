import { type RouteRef, useRouteRef } from '@backstage/core-plugin-api';

/**
 * Where a page is mounted; `undefined` in an app that has the card but not the page: a card must not fail for want of a
 * link.
 *
 * @public
 */
export function useOptionalRoute(
  routeRef: RouteRef<undefined>,
): string | undefined {
  try {
    return useRouteRef(routeRef)();
  } catch {
    // Thrown after its hooks ran, where the app has no such page.
    return undefined;
  }
}
