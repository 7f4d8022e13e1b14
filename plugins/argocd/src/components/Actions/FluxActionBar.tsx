import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { argoCdTranslationRef } from '../../translations';
import type { ActionBarProps } from './ActionBar';
import { ActionButton } from './ActionButton';
import { ActionButtons } from './ActionButtons';
import { Hindrances } from './Hindrances';
import { RefreshNote } from './RefreshNote';
import { ResumeButton } from './ResumeButton';
import { useActionRights } from './useActionRights';
import { useRefresh } from './useRefresh';

/** What can be done with an object of Flux, and why some of it cannot be done by this person. */
export function FluxActionBar(props: ActionBarProps) {
  const { application, onAct, onAsked } = props;
  const { autoSync, autoSyncPaused } = application;
  const { t } = useTranslationRef(argoCdTranslationRef);
  const { refresh: mayReconcile, autoSync: maySuspend } =
    useActionRights(application);
  const reconcile = useRefresh(application, () => onAsked('refresh'));
  return (
    <ActionButtons
      buttons={
        autoSync ? (
          <>
            <ActionButton
              may={mayReconcile}
              busy={reconcile.running}
              onClick={reconcile.run}
            >
              {t('flux.action.refresh')}
            </ActionButton>
            <ActionButton
              may={maySuspend}
              onClick={() => onAct({ kind: 'autoSync', enabled: false })}
            >
              {t('flux.action.pause')}
            </ActionButton>
          </>
        ) : (
          // Flux does nothing with it until then. Where Fairway suspended it, the reminder has the button.
          !autoSyncPaused && (
            <ResumeButton application={application} onAct={onAct} />
          )
        )
      }
    >
      <RefreshNote application={application} failure={reconcile.failure} />
      <Hindrances
        application={application}
        rights={{ refresh: mayReconcile, autoSync: maySuspend }}
      />
    </ActionButtons>
  );
}
