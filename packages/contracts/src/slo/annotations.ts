/**
 * Which SLOs belong to an entity: a label selector over the labels of the SLO's recorded series,
 * `app=checkout` or `sloth_service=checkout,tier=1`. All parts must match. A value in double quotes may be anything:
 * `service="a, b"`.
 *
 * @public
 */
export const SLO_SELECTOR_ANNOTATION = 'fairway.dev/slo-selector';

/**
 * How much depends on a component, such as `1`: an annotation, or a label of the same name. Lists of SLOs are filtered by it;
 * a label `tier` of the SLO itself comes first.
 *
 * @public
 */
export const TIER_ANNOTATION = 'fairway.dev/tier';
