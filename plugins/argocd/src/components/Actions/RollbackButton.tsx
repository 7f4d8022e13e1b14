import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  type Application,
  argocdRollbackPermission,
  type Deployment,
} from '@fairway/contracts/argocd';
import { isSyncing } from '../../status/isSyncing';
import { argoCdTranslationRef } from '../../translations';
import { shortRevision } from '../../words/versions';
import type { Action } from './action';
import { ActionButton } from './ActionButton';
import { useMay } from './useMay';

/** The way back to a past deployment. */
export function RollbackButton(props: {
  application: Application;
  deployment: Deployment;
  onAct: (action: Action) => void;
}) {
  const { application, deployment, onAct } = props;
  const { t } = useTranslationRef(argoCdTranslationRef);
  const revision = deployment.sources[0]?.revision;
  return (
    <ActionButton
      may={useMay(application, argocdRollbackPermission)}
      busy={isSyncing(application)}
      label={t('action.rollbackTo', {
        revision: revision ? shortRevision(revision) : String(deployment.id),
      })}
      onClick={() => onAct({ kind: 'rollback', deployment })}
    >
      {t('action.rollback')}
    </ActionButton>
  );
}
