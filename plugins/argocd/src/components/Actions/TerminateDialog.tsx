import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { PlanDialog, RichText, usePlan } from '@fairway/kit-react';
import { argoCdApiRef } from '../../api';
import { argoCdTranslationRef } from '../../translations';
import type { ActionDialogProps } from './ActionDialog';
import { DialogSubline } from './DialogSubline';

/** Asks before a running sync is ended. */
export function TerminateDialog(props: ActionDialogProps) {
  const { application, onClose, onDone } = props;
  const { ref, name, production, link } = application;
  const entityRef = link?.entityRef ?? '';
  const api = useApi(argoCdApiRef);
  const { t } = useTranslationRef(argoCdTranslationRef);
  const options = { application: ref };
  const state = usePlan(`terminate ${ref}`, {
    plan: settings => api.terminate.plan(entityRef, options, settings),
    apply: settings => api.terminate.apply(entityRef, options, settings),
  });
  return (
    <PlanDialog
      title={t('terminate.ask', { name })}
      subline={<DialogSubline application={application} />}
      state={state}
      loss={<RichText text={t('terminate.effect')} />}
      typed={production ? name : undefined}
      action={t('terminate.do')}
      dangerous
      onApply={async () => {
        if (await state.apply()) onDone('terminate');
      }}
      onClose={onClose}
    />
  );
}
