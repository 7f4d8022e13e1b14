import { makeStyles, useTheme } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { stateTokens } from '@fairway/kit-react';
import { sloTranslationRef } from '../../../translations';
import { burnWindowWords } from '../../../words/values';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    root: {
      display: 'flex',
      gap: theme.spacing(2),
      fontSize: 12,
      lineHeight: '16px',
      color: theme.palette.textSubtle,
      '& i': {
        display: 'inline-block',
        width: 16,
        marginRight: 6,
        verticalAlign: 4,
        borderTop: '2px solid',
      },
    },
  }),
  { name: 'FairwayBurnLegend' },
);

/** Which line is which. */
export function BurnLegend(props: { windows: string[] }) {
  const classes = useStyles();
  const tokens = stateTokens(useTheme());
  const { t } = useTranslationRef(sloTranslationRef);
  return (
    <div className={classes.root} aria-hidden>
      {props.windows.map((window, index) => (
        <span key={window}>
          <i
            style={
              index === 0 ? { color: tokens.run } : { borderTopStyle: 'dotted' }
            }
          />
          {t('chart.over', { window: burnWindowWords(window) })}
        </span>
      ))}
    </div>
  );
}
