import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Application } from '@fairway/contracts/argocd';
import { healthLooks, syncLooks } from '../../status/saidLooks';
import { lookOf } from '../../status/states';
import { argoCdTranslationRef } from '../../translations';
import { SaidWord } from './SaidWord';

/** What Argo CD says of sync; what it said last looks old. */
export function SyncWord({ application }: { application: Application }) {
  const { t } = useTranslationRef(argoCdTranslationRef);
  const { sync, state } = application;
  const word = t(`sync.${sync}`);
  return state === 'stale' ? (
    <SaidWord {...lookOf(application)}>
      {t('matrix.lastKnown', { word })}
    </SaidWord>
  ) : (
    <SaidWord {...syncLooks[sync]}>{word}</SaidWord>
  );
}

/** What Argo CD says of health; a roll-out that takes too long is stuck. */
export function HealthWord({ application }: { application: Application }) {
  const { t } = useTranslationRef(argoCdTranslationRef);
  const { health, state } = application;
  const word = t(`health.${health}`);
  if (state === 'stale')
    return (
      <SaidWord {...lookOf(application)}>
        {t('matrix.lastKnown', { word })}
      </SaidWord>
    );
  return state === 'stuck' && health === 'Progressing' ? (
    <SaidWord {...lookOf(application)}>{t('state.stuck')}</SaidWord>
  ) : (
    <SaidWord {...healthLooks[health]}>{word}</SaidWord>
  );
}
