import { makeStyles, useTheme } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SignalLine } from '@fairway/contracts/slo';
import { stateTokens } from '@fairway/kit-react';
import { sloTranslationRef } from '../../translations';
import { formatSignal, lastValue, type PresentSignal } from './signalFormat';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0, 2),
      marginTop: theme.spacing(0.5),
      fontSize: 12,
      lineHeight: '20px',
      color: theme.palette.textSubtle,
      '& i': {
        display: 'inline-block',
        width: 16,
        marginRight: 6,
        verticalAlign: 4,
        borderTop: '2px solid',
      },
    },
    value: { color: theme.palette.text.primary, fontWeight: 600 },
  }),
  { name: 'FairwaySignalLegend' },
);

/** Every line with its value of now; those that are drawn with their stroke. */
export function SignalLegend(props: {
  signal: PresentSignal;
  drawn: SignalLine[];
}) {
  const { signal, drawn } = props;
  const classes = useStyles();
  const tokens = stateTokens(useTheme());
  const { t } = useTranslationRef(sloTranslationRef);
  return (
    <div className={classes.root} aria-hidden>
      {signal.lines.map(line => {
        const last = lastValue(line);
        const index = drawn.indexOf(line);
        return (
          <span key={line.name}>
            {index >= 0 && (
              <i
                style={
                  index === 0
                    ? { color: tokens.run }
                    : { borderTopStyle: 'dotted' }
                }
              />
            )}
            {t(`signals.line.${line.name}`)}{' '}
            <span className={classes.value}>
              {last === undefined
                ? t('signals.noDataNow')
                : formatSignal(last, signal.unit)}
            </span>
          </span>
        );
      })}
    </div>
  );
}
