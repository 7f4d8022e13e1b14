import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Application } from '@fairway/contracts/argocd';
import { isSyncing } from '../../status/isSyncing';
import { argoCdTranslationRef } from '../../translations';
import type { Action, Asked } from './action';
import { ActionButton } from './ActionButton';
import { Hindrances } from './Hindrances';
import { RefreshNote } from './RefreshNote';
import { useActionRights } from './useActionRights';
import { useRefresh } from './useRefresh';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    root: { display: 'grid', gap: theme.spacing(1.5), minWidth: 0 },
    buttons: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
  }),
  { name: 'FairwayActionBar' },
);

/** What can be done with an application, and why some of it cannot be done by this person. */
export function ActionBar(props: {
  application: Application;
  onAct: (action: Action) => void;
  onAsked: (asked: Asked) => void;
}) {
  const { application, onAct, onAsked } = props;
  const { autoSync, autoSyncPaused } = application;
  const classes = useStyles();
  const { t } = useTranslationRef(argoCdTranslationRef);
  const rights = useActionRights(application);
  const refresh = useRefresh(application, () => onAsked('refresh'));
  return (
    <div className={classes.root}>
      <div
        role="group"
        aria-label={t('action.title')}
        className={classes.buttons}
      >
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
      </div>
      <RefreshNote failure={refresh.failure} />
      <Hindrances application={application} rights={rights} />
    </div>
  );
}
