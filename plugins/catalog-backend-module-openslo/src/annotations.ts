/**
 * On an entity: paths of what was taken out of its OpenSLO document, since it may be secret.
 *
 * @public
 */
export const WITHHELD_ANNOTATION = 'fairway.dev/openslo-withheld';
