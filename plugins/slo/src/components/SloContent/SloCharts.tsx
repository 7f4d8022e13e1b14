import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import Skeleton from '@material-ui/lab/Skeleton';
import type { SloHistory, SloStatus } from '@fairway/contracts/slo';
import { FailureBody, Note, RichText, useOperation } from '@fairway/kit-react';
import { sloApiRef } from '../../api';
import { sloTranslationRef } from '../../translations';
import { BudgetChart } from './charts/BudgetChart';
import { BurnChart } from './charts/BurnChart';

/** The course of budget and burn; asked for when the tab is opened. */
export function SloCharts({ status }: { status: SloStatus }) {
  const api = useApi(sloApiRef);
  const { t } = useTranslationRef(sloTranslationRef);
  const { value, failure, retry } = useOperation<SloHistory>(
    `history ${status.ref}`,
    signal => api.history({ slo: status.ref }, { signal }),
    // A range query over the whole window: the source is asked once, not every 30 s.
    { refresh: false },
  );
  if (!value)
    return (
      <div style={{ marginTop: 24 }}>
        {failure ? (
          <FailureBody
            sentence={<RichText text={t('chart.failed')} />}
            failure={failure}
            retry={retry}
          />
        ) : (
          <Skeleton
            animation={false}
            variant="rect"
            height={420}
            role="status"
            aria-busy
            aria-label={t('chart.loading')}
          />
        )}
      </div>
    );
  return (
    <>
      {value.warnings.map(warning => (
        <Note key={warning} tone="unk" icon="partial">
          {t('chart.warning', { warning })}
        </Note>
      ))}
      <BudgetChart history={value} status={status} />
      <BurnChart history={value} status={status} />
    </>
  );
}
