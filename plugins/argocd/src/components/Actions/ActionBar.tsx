import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Application } from '@fairway/contracts/argocd';
import { isSyncing } from '../../status/isSyncing';
import { argoCdTranslationRef } from '../../translations';
import type { Action, Asked } from './action';
import { ActionButton } from './ActionButton';
import { ActionButtons } from './ActionButtons';
import { Hindrances } from './Hindrances';
import { RefreshNote } from './RefreshNote';
import { useActionRights } from './useActionRights';
import { useRefresh } from './useRefresh';

/** Which application, and what is to be told of it. */
export interface ActionBarProps {
  application: Application;
  onAct: (action: Action) => void;
  onAsked: (asked: Asked) => void;
}

/** What can be done with an application, and why some of it cannot be done by this person. */
export function ActionBar(props: ActionBarProps) {
  const { application, onAct, onAsked } = props;
  const { autoSync, autoSyncPaused } = application;
  const { t } = useTranslationRef(argoCdTranslationRef);
  const rights = useActionRights(application);
  const refresh = useRefresh(application, () => onAsked('refresh'));
  return (
    <ActionButtons
      buttons={
        <>
          <ActionButton
            may={rights.refresh}
            busy={refresh.running}
            onClick={refresh.run}
          >
            {t('action.refresh')}
          </ActionButton>
          <ActionButton
            may={rights.sync}
            busy={isSyncing(application)}
            onClick={() => onAct({ kind: 'sync' })}
          >
            {t('action.sync')}
          </ActionButton>
          {isSyncing(application) && (
            <ActionButton
              may={rights.terminate}
              onClick={() => onAct({ kind: 'terminate' })}
            >
              {t('action.terminate')}
            </ActionButton>
          )}
          {autoSync && !autoSyncPaused && (
            <ActionButton
              may={rights.autoSync}
              onClick={() => onAct({ kind: 'autoSync', enabled: false })}
            >
              {t('action.pause')}
            </ActionButton>
          )}
        </>
      }
    >
      <RefreshNote application={application} failure={refresh.failure} />
      <Hindrances application={application} rights={rights} />
    </ActionButtons>
  );
}
