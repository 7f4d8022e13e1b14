import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Skeleton from '@material-ui/lab/Skeleton';
import type { SloHistory, SloStatus } from '@fairway/contracts/slo';
import {
  FailureBody,
  Note,
  type OperationState,
  RichText,
} from '@fairway/kit-react';
import { sloTranslationRef } from '../../translations';
import { BudgetChart } from './charts/BudgetChart';
import { BurnChart } from './charts/BurnChart';
import { eventsOf } from './events';

/** The course of budget and burn. */
export function SloCharts(props: {
  status: SloStatus;
  history: OperationState<SloHistory>;
}) {
  const { status, history } = props;
  const { t } = useTranslationRef(sloTranslationRef);
  const { value, failure, retry } = history;
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
      <BudgetChart
        history={value}
        status={status}
        events={eventsOf(value, status)}
      />
      <BurnChart history={value} status={status} />
    </>
  );
}
