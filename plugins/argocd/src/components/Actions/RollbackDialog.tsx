import { useState } from 'react';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Deployment } from '@fairway/contracts/argocd';
import { Note, PlanDialog, RichText, usePlan } from '@fairway/kit-react';
import { argoCdApiRef } from '../../api';
import { argoCdTranslationRef } from '../../translations';
import { lossesOf, lossWords } from '../../words/losses';
import type { ActionDialogProps } from './ActionDialog';
import { CheckField } from './CheckField';
import { DialogSubline } from './DialogSubline';

/** Asks before a rollback; under auto-sync that this is paused by it. */
export function RollbackDialog(
  props: ActionDialogProps & { deployment: Deployment },
) {
  const { application, deployment, onClose, onDone } = props;
  const { ref, name, production, link } = application;
  const entityRef = link?.entityRef ?? '';
  const api = useApi(argoCdApiRef);
  const { t } = useTranslationRef(argoCdTranslationRef);
  const [prune, setPrune] = useState(false);
  const options = { application: ref, id: deployment.id, prune };
  const state = usePlan(JSON.stringify(options), {
    plan: settings => api.rollback.plan(entityRef, options, settings),
    apply: settings => api.rollback.apply(entityRef, options, settings),
  });
  const losses = lossesOf(state.plan);
  const loss = lossWords(losses, t);
  const { deleted, holders } = losses;
  return (
    <PlanDialog
      title={
        deleted > 0
          ? t('rollback.askDelete', { name, count: deleted })
          : t('rollback.ask', { name })
      }
      subline={
        <DialogSubline
          application={application}
          revisions={state.plan?.revisions}
        />
      }
      state={state}
      loss={loss && <RichText text={loss} />}
      options={
        <>
          {state.plan?.pausesAutoSync && (
            <Note tone="watch" icon="paused">
              <RichText text={t('rollback.pauses')} />
            </Note>
          )}
          <CheckField
            label={t('sync.prune')}
            checked={prune}
            onChange={setPrune}
          />
        </>
      }
      typed={production || holders.length > 0 ? name : undefined}
      action={
        deleted > 0
          ? t('rollback.doDelete', { number: String(deleted) })
          : t('rollback.do')
      }
      dangerous
      onApply={async () => {
        if (await state.apply()) onDone('rollback');
      }}
      onClose={onClose}
    />
  );
}
