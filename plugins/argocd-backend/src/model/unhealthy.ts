import type { ApplicationReason } from '@fairway/contracts/argocd';
import { isoTime, type ApplicationFacts } from './facts';

const CAUSES = {
  Degraded: 'resource-degraded',
  Missing: 'resource-missing',
  Progressing: 'resource-progressing',
} as const;

/** The first resource that makes an application unhealthy in that way. */
export function unhealthyResource(
  health: keyof typeof CAUSES,
  { observed }: ApplicationFacts,
): ApplicationReason {
  const { status } = observed.application;
  const since = isoTime(status?.health?.lastTransitionTime);
  const found = (status?.resources ?? []).find(
    resource => resource.health?.status === health,
  );
  const message = found?.health?.message ?? status?.health?.message;
  if (!found && message === undefined) return { cause: 'not-told', since };
  return {
    cause: CAUSES[health],
    message,
    resource: found && {
      kind: found.kind,
      name: found.name,
      namespace: found.namespace,
    },
    since,
  };
}
