import type { Entity } from '@backstage/catalog-model';
import {
  ARGOCD_APP_NAME_ANNOTATION,
  ARGOCD_APP_SELECTOR_ANNOTATION,
  ARGOCD_PROJECT_NAME_ANNOTATION,
} from '@fairway/contracts/argocd';

const LINKING = [
  ARGOCD_APP_NAME_ANNOTATION,
  ARGOCD_APP_SELECTOR_ANNOTATION,
  ARGOCD_PROJECT_NAME_ANNOTATION,
];

/**
 * Whether an annotation links the entity to Argo CD applications. Without one applications may still name the entity
 * themselves, so the card need not be hidden.
 *
 * @public
 */
export function isArgoCdAvailable(entity: Entity): boolean {
  return LINKING.some(key => entity.metadata.annotations?.[key]);
}
