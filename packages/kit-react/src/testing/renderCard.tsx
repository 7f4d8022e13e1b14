import type { ReactElement } from 'react';
import type { Entity } from '@backstage/catalog-model';
import type { RouteRef as LegacyRouteRef } from '@backstage/core-plugin-api';
import type {
  ApiRef,
  ExtensionDefinition,
  RouteRef,
} from '@backstage/frontend-plugin-api';
import { renderTestApp } from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { TestApiProvider, wrapInTestApp } from '@backstage/test-utils';
import { render } from '@testing-library/react';

/** @public */
export type CardSystem = 'new' | 'legacy';

/** @public */
export const cardSystems: CardSystem[] = ['new', 'legacy'];

/** @public */
export interface CardUnderTest {
  /** On whose page the card stands. Absent: `page` is the page. */
  entity?: Entity;
  /** Page of the new system for a card that is not an entity's: it takes the card's extension as input. */
  page?: ExtensionDefinition;
  /** The card's extension in the new system; its filter is tested too. */
  extension: ExtensionDefinition;
  /** The card's component in the old system. */
  element: ReactElement;
  apis: [ApiRef<any>, unknown][];
  /** Route refs of the plugin, by path. */
  mountedRoutes?: Record<string, LegacyRouteRef>;
}

/**
 * Renders a card on the page of an entity, or on one of its own, in the new or the old frontend system.
 *
 * @public
 */
export function renderCard(system: CardSystem, card: CardUnderTest): void {
  const { entity, page, extension, element, apis } = card;
  const host = entity ? createTestEntityPage({ entity }) : page;
  const routes = {
    '/catalog/:namespace/:kind/:name': entityRouteRef,
    ...card.mountedRoutes,
  };
  if (system === 'new') {
    renderTestApp({
      extensions: host ? [host, extension] : [extension],
      // One object is a route ref of both systems; only the types do not say so.
      mountedRoutes: routes as unknown as Record<string, RouteRef>,
      apis: apis as any,
    });
    return;
  }
  render(
    wrapInTestApp(
      <TestApiProvider apis={apis as any}>
        {entity ? (
          <EntityProvider entity={entity}>{element}</EntityProvider>
        ) : (
          element
        )}
      </TestApiProvider>,
      { mountedRoutes: routes },
    ),
  );
}
