import { useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  type GoldenSignals as Signals,
  sloReadPermission,
} from '@fairway/contracts/slo';
import {
  DataCard,
  FilterSelect,
  formatDuration,
  Note,
  OperationView,
  RichText,
  useOperation,
  useSeen,
} from '@fairway/kit-react';
import { sloApiRef } from '../../api';
import { sloTranslationRef } from '../../translations';
import { SignalPanel, type SignalName } from './SignalPanel';

const SIGNALS: SignalName[] = ['traffic', 'errors', 'latency', 'saturation'];

const HOUR = 3600;
const SPANS = [HOUR, 6 * HOUR, 24 * HOUR, 7 * 24 * HOUR].map(String);
const DEFAULT_SPAN = String(6 * HOUR);

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    grid: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 400px), 1fr))',
      gap: theme.spacing(3, 4),
      minWidth: 0,
    },
  }),
  { name: 'FairwayGoldenSignals' },
);

/** Traffic, errors, latency and saturation of what an SLO measures; the source is asked when they are in sight. */
export function GoldenSignals({ slo }: { slo: string }) {
  const [ref, seen] = useSeen();
  const [span, setSpan] = useState(DEFAULT_SPAN);
  const { t } = useTranslationRef(sloTranslationRef);
  return (
    <div ref={ref}>
      <DataCard
        title={t('signals.title')}
        badge={
          <FilterSelect
            id="fairway-slo-signals-span"
            label={t('signals.range')}
            value={span}
            options={SPANS}
            required
            nameOf={seconds =>
              t('signals.span', { span: formatDuration(Number(seconds)) })
            }
            onChange={chosen => setSpan(chosen ?? DEFAULT_SPAN)}
          />
        }
        body={seen && <SignalsOf slo={slo} seconds={Number(span)} />}
      />
    </div>
  );
}

function SignalsOf(props: { slo: string; seconds: number }) {
  const { slo, seconds } = props;
  const api = useApi(sloApiRef);
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  const operation = useOperation<Signals>(
    `signals ${slo} ${seconds}`,
    signal => api.goldenSignals({ slo, seconds }, { signal }),
    // Range queries over raw series: the source is asked once, not every 30 s.
    { refresh: false },
  );
  const permission = sloReadPermission.name;
  return (
    <OperationView
      operation={operation}
      loading={t('signals.loading')}
      sentences={{
        forbidden: <RichText text={t('signals.forbidden', { permission })} />,
        notFound: <RichText text={t('explain.notFound')} />,
        failed: <RichText text={t('signals.failed')} />,
      }}
      render={signals => (
        <>
          {signals.warnings.map(warning => (
            <Note key={warning} tone="unk" icon="partial">
              {t('chart.warning', { warning })}
            </Note>
          ))}
          <div className={classes.grid}>
            {SIGNALS.map(name => (
              <SignalPanel
                key={name}
                name={name}
                signal={signals[name]}
                time={signals}
              />
            ))}
          </div>
        </>
      )}
    />
  );
}
