import { ENTITY_REF_ANNOTATION } from '@fairway/contracts/argocd';
import type { PlanFinding } from '@fairway/contracts';
import { findingsOf } from '../../checks/finding';
import type { AnyTarget } from '../target';

const { passed, blocks } = findingsOf('bound');

/** The platform says that the application is the entity's; that the entity says so serves reading. */
export function checkBound({
  bound,
  entityRef,
  ref,
  link,
  status,
}: AnyTarget): PlanFinding {
  return bound
    ? passed(`${ref} is bound to ${entityRef}.`)
    : blocks(
        `${ref} is linked to ${entityRef} by ${link.key} alone, which lets it be read, not acted on. Bind it: ${ENTITY_REF_ANNOTATION}: ${entityRef} in the annotations of the ${status.kind} itself, or, where that names no entity, a rule under fairway.argocd.bindings in the app-config.`,
      );
}
