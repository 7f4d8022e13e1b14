import { createRouteRef } from '@backstage/core-plugin-api';

/** The SLOs page. */
export const slosRouteRef = createRouteRef({ id: 'fairway-slo.slos' });

/** The SLO tab of an entity. */
export const entitySloRouteRef = createRouteRef({ id: 'fairway-slo.entity' });
