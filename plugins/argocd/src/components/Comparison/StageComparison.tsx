import { useId, useState } from 'react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Application } from '@fairway/contracts/argocd';
import { argoCdTranslationRef } from '../../translations';
import { counterparts } from '../../words/counterparts';
import { ComparisonPanel } from './ComparisonPanel';

const useStyles = makeStyles(
  { button: { textTransform: 'none', minHeight: 24, padding: '2px 6px' } },
  { name: 'FairwayStageComparison' },
);

/** Opens how an environment stands to another, first to production; asks for it only then. Nothing in production itself. */
export function StageComparison(props: {
  members: Application[];
  all: Application[];
}) {
  const { members, all } = props;
  const classes = useStyles();
  const panel = useId();
  const [open, setOpen] = useState(false);
  const { t } = useTranslationRef(argoCdTranslationRef);
  const comparable = members.filter(one => counterparts(one, all).length > 0);
  const [first] = comparable;
  if (!first || first.production) return null;
  const [other] = counterparts(first, all);
  return (
    <>
      <Button
        size="small"
        color="primary"
        className={classes.button}
        aria-expanded={open}
        aria-controls={open ? panel : undefined}
        onClick={() => setOpen(!open)}
      >
        {t('matrix.compare', {
          environment: other.environment ?? other.name,
        })}
      </Button>
      {open && <ComparisonPanel id={panel} members={comparable} all={all} />}
    </>
  );
}
