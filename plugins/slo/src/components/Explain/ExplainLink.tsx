import { useState } from 'react';
import Link from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { focusRing } from '@fairway/kit-react';
import { sloTranslationRef } from '../../translations';
import { SidePanel } from '../SidePanel';
import { ExplainBody } from './ExplainBody';

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
  }),
  { name: 'FairwayExplainLink' },
);

/** Opens the explanation of an SLO beside the page. */
export function ExplainLink({ slo }: { slo: string }) {
  const classes = useStyles();
  const [open, setOpen] = useState(false);
  const { t } = useTranslationRef(sloTranslationRef);
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
      <SidePanel
        title={t('explain.title')}
        open={open}
        onClose={() => setOpen(false)}
      >
        <ExplainBody slo={slo} />
      </SidePanel>
    </>
  );
}
