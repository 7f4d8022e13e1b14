/**
 * Which SLOs belong to an entity: a label selector over the labels of the SLO's recorded series,
 * `app=checkout` or `sloth_service=checkout,tier=1`. All parts must match. A value in double quotes may be anything:
 * `service="a, b"`.
 *
 * @public
 */
export const SLO_SELECTOR_ANNOTATION = 'fairway.dev/slo-selector';
