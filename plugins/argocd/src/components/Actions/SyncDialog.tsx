import { useState } from 'react';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { PlanDialog, RichText, usePlan } from '@fairway/kit-react';
import { argoCdApiRef } from '../../api';
import { argoCdTranslationRef } from '../../translations';
import { lossesOf, lossWords } from '../../words/losses';
import type { ActionDialogProps } from './ActionDialog';
import { DialogSubline } from './DialogSubline';
import { DryRunResults, type DryRunResult } from './DryRunResults';
import { SyncFields } from './SyncFields';
import { INITIAL_SYNC, syncOptions } from './syncOptions';
import { useKnownObjects } from './useKnownObjects';

/** Asks before a sync, with what it would do. A dry run stays here and shows what the cluster said. */
export function SyncDialog(props: ActionDialogProps) {
  const { application, onClose, onDone } = props;
  const { ref, name, production, link } = application;
  const entityRef = link?.entityRef ?? '';
  const api = useApi(argoCdApiRef);
  const { t } = useTranslationRef(argoCdTranslationRef);
  const [form, setForm] = useState(INITIAL_SYNC);
  const [results, setResults] = useState<DryRunResult[] | 'not-ended'>();
  const options = syncOptions(ref, form);
  const state = usePlan(JSON.stringify(options), {
    plan: settings => api.sync.plan(entityRef, options, settings),
    apply: settings => api.sync.apply(entityRef, options, settings),
  });
  const objects = useKnownObjects(form.objects ? undefined : state.plan);
  const losses = lossesOf(state.plan);
  const loss = form.dryRun ? undefined : lossWords(losses, t);
  const { deleted, holders } = losses;

  const apply = async () => {
    setResults(undefined);
    const output = await state.apply();
    if (!output) return;
    if (form.dryRun) setResults(output.results ?? 'not-ended');
    else onDone('sync');
  };
  const title = () => {
    if (form.dryRun) return t('sync.askDry', { name });
    return deleted > 0
      ? t('sync.askDelete', { name, count: deleted })
      : t('sync.ask', { name });
  };
  const action = () => {
    if (form.dryRun) return t('sync.doDry');
    return deleted > 0
      ? t('sync.doDelete', { number: String(deleted) })
      : t('sync.do');
  };
  return (
    <PlanDialog
      title={title()}
      subline={
        <DialogSubline
          application={application}
          revisions={state.plan?.revisions}
        />
      }
      state={state}
      loss={loss && <RichText text={loss} />}
      options={
        <SyncFields
          application={application}
          objects={objects}
          form={form}
          onChange={changed => {
            setResults(undefined);
            setForm(changed);
          }}
        />
      }
      result={results && <DryRunResults results={results} />}
      typed={
        !form.dryRun && (production || holders.length > 0) ? name : undefined
      }
      action={action()}
      dangerous={!form.dryRun && (production || loss !== undefined)}
      onApply={apply}
      onClose={onClose}
    />
  );
}
