import type { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { argoCdTranslationRef } from '../../translations';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    root: { display: 'grid', gap: theme.spacing(1.5), minWidth: 0 },
    buttons: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
  }),
  { name: 'FairwayActionBar' },
);

/** Buttons in a row, and below what is to be said of them. */
export function ActionButtons(props: {
  buttons: ReactNode;
  children: ReactNode;
}) {
  const { buttons, children } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(argoCdTranslationRef);
  return (
    <div className={classes.root}>
      <div
        role="group"
        aria-label={t('action.title')}
        className={classes.buttons}
      >
        {buttons}
      </div>
      {children}
    </div>
  );
}
