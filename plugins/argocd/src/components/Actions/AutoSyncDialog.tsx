import { useState } from 'react';
import TextField from '@material-ui/core/TextField';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { PlanDialog, usePlan } from '@fairway/kit-react';
import { argoCdApiRef } from '../../api';
import { argoCdTranslationRef } from '../../translations';
import { toolWords } from '../../words/toolWords';
import type { ActionDialogProps } from './ActionDialog';
import { DialogSubline } from './DialogSubline';

const MOST_REASON = 500;

/** Asks before auto-sync is paused, or resumed; an object of Flux is suspended, or resumed. */
export function AutoSyncDialog(
  props: ActionDialogProps & { enabled: boolean },
) {
  const { application, enabled, onClose, onDone } = props;
  const { ref, name, production, link } = application;
  const entityRef = link?.entityRef ?? '';
  const api = useApi(argoCdApiRef);
  const { t } = useTranslationRef(argoCdTranslationRef);
  const [reason, setReason] = useState('');
  const options = {
    application: ref,
    enabled,
    reason: enabled ? undefined : reason.trim() || undefined,
  };
  const state = usePlan(JSON.stringify(options), {
    plan: settings => api.autoSync.plan(entityRef, options, settings),
    apply: settings => api.autoSync.apply(entityRef, options, settings),
  });
  const verb = enabled ? 'resume' : 'pause';
  const words = toolWords(application);
  return (
    <PlanDialog
      title={t(`${words}${verb}.ask`, { name })}
      subline={<DialogSubline application={application} />}
      state={state}
      options={
        !enabled && (
          <TextField
            id="fairway-argocd-reason"
            variant="outlined"
            size="small"
            fullWidth
            inputProps={{ maxLength: MOST_REASON }}
            label={t('pause.reason')}
            value={reason}
            onChange={event => setReason(event.target.value)}
          />
        )
      }
      typed={production ? name : undefined}
      action={t(`${words}${verb}.do`)}
      dangerous={production}
      onApply={async () => {
        if (await state.apply()) onDone(verb);
      }}
      onClose={onClose}
    />
  );
}
