import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SloStatus } from '@fairway/contracts/slo';
import { formatShare, Moment, RichText } from '@fairway/kit-react';
import { sloTranslationRef } from '../../translations';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    root: { margin: theme.spacing(1, 0, 0), color: theme.palette.textSubtle },
  }),
  { name: 'FairwaySloLastKnown' },
);

/** The last value before the data went away. */
export function LastKnown({ status }: { status: SloStatus }) {
  const { t } = useTranslationRef(sloTranslationRef);
  const classes = useStyles();
  const { lastKnown } = status;
  if (!lastKnown) return null;
  const left = formatShare(lastKnown.remaining);
  return (
    <Typography variant="caption" component="p" className={classes.root}>
      {lastKnown.at ? (
        <RichText
          text={t('sentence.lastKnownAt', { left })}
          slots={{ at: <Moment of={lastKnown.at} /> }}
        />
      ) : (
        t('sentence.lastKnown', { left })
      )}
    </Typography>
  );
}
