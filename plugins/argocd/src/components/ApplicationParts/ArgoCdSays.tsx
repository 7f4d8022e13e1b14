import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Application } from '@fairway/contracts/argocd';
import { argoCdTranslationRef } from '../../translations';

/** After the state: sync and health in Argo CD's own terms, where our state is not simply both of them. */
export function ArgoCdSays({ application }: { application: Application }) {
  const { t } = useTranslationRef(argoCdTranslationRef);
  if (application.state === 'synced') return null;
  const said = {
    sync: t(`sync.${application.sync}`),
    health: t(`health.${application.health}`),
  };
  return (
    <>
      {' · '}
      {application.state === 'stale'
        ? t('row.said', said)
        : t('row.says', said)}
    </>
  );
}
