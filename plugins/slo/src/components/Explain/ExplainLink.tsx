import { useState } from 'react';
import Drawer from '@material-ui/core/Drawer';
import Link from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { focusRing } from '@fairway/kit-react';
import { sloTranslationRef } from '../../translations';
import { ExplainPanel } from './ExplainPanel';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    link: {
      font: 'inherit',
      color: theme.palette.link,
      verticalAlign: 'baseline',
      minHeight: 24,
      [theme.breakpoints.down('xs')]: { minHeight: 44 },
      ...focusRing(theme),
    },
    paper: { width: 560, maxWidth: '100vw' },
  }),
  { name: 'FairwayExplainLink' },
);

/** Opens the explanation of an SLO beside the page. */
export function ExplainLink({ slo }: { slo: string }) {
  const classes = useStyles();
  const [open, setOpen] = useState(false);
  const { t } = useTranslationRef(sloTranslationRef);
  const close = () => setOpen(false);
  return (
    <>
      <Link
        component="button"
        type="button"
        className={classes.link}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {t('card.explain')}
      </Link>
      <Drawer
        anchor="right"
        open={open}
        onClose={close}
        classes={{ paper: classes.paper }}
        PaperProps={
          { role: 'dialog', 'aria-label': t('explain.title') } as object
        }
      >
        {open && <ExplainPanel slo={slo} onClose={close} />}
      </Drawer>
    </>
  );
}
