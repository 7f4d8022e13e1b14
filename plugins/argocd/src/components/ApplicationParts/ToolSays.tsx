import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Application } from '@fairway/contracts/argocd';
import { argoCdTranslationRef, type Translate } from '../../translations';

/** After the state: what Argo CD or Flux says in its own terms, where our state is not simply that. */
export function ToolSays({ application }: { application: Application }) {
  const { t } = useTranslationRef(argoCdTranslationRef);
  if (application.state === 'synced') return null;
  const said = application.flux
    ? fluxSaid(application, t)
    : argoCdSaid(application, t);
  return said ? <> · {said}</> : null;
}

function argoCdSaid({ sync, health, state }: Application, t: Translate) {
  const said = { sync: t(`sync.${sync}`), health: t(`health.${health}`) };
  return state === 'stale' ? t('row.said', said) : t('row.says', said);
}

function fluxSaid({ flux, state }: Application, t: Translate) {
  const { reason, suspended } = flux ?? {};
  if (!reason) return undefined;
  if (state === 'stale') return t('row.fluxSaid', { reason });
  return suspended && state !== 'suspended'
    ? t('row.fluxSaysSuspended', { reason })
    : t('row.fluxSays', { reason });
}
