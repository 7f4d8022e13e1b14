import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { RichText } from '@fairway/kit-react';
import { argoCdApiRef } from '../../api';
import { argoCdTranslationRef } from '../../translations';
import type { Action } from '../Actions';
import { LiveCard, type SectionProps } from '../ArgoCdContent/LiveCard';
import { HistoryTable } from './HistoryTable';

/** Past deployments of an application, and the way back to each. */
export function HistoryCard(
  props: SectionProps & { onAct?: (action: Action) => void },
) {
  const { application, busy, onAct } = props;
  const { ref, name } = application;
  const api = useApi(argoCdApiRef);
  const { t } = useTranslationRef(argoCdTranslationRef);
  return (
    <LiveCard
      title={t('history.title')}
      about="history"
      application={application}
      busy={busy}
      load={signal => api.history({ application: ref }, { signal })}
      failed={t('history.failed')}
      render={({ deployments }) =>
        deployments.length === 0
          ? {
              body: (
                <div>
                  <RichText text={t('history.none', { name })} />
                </div>
              ),
            }
          : {
              subline: t('history.subline', {
                count: deployments.length,
                name,
              }),
              body: (
                <HistoryTable
                  application={application}
                  deployments={deployments}
                  onAct={onAct}
                />
              ),
            }
      }
    />
  );
}
