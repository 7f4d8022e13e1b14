import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  type EntityBudgets,
  SLO_SELECTOR_ANNOTATION,
} from '@fairway/contracts/slo';
import { CodeLine, RichText } from '@fairway/kit-react';
import { sloTranslationRef } from '../../translations';

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    line: { margin: theme.spacing(1, 0) },
    tried: { margin: 0, color: theme.palette.textSubtle },
  }),
  { name: 'FairwaySloNotLinked' },
);

/** The line that would link the entity, ready to copy, and what was tried. */
export function NotLinked(props: { name: string; budgets: EntityBudgets }) {
  const { name, budgets } = props;
  const { suggestion, tried } = budgets;
  const matches = suggestion?.matches;
  const classes = useStyles();
  const { t } = useTranslationRef(sloTranslationRef);
  const list = tried
    .map(({ by, value }) => t('unlinked.triedOne', { by, value }))
    .join(', ');
  return (
    <div>
      <RichText text={t('unlinked.sentence', { name })} />
      <div className={classes.line}>
        <CodeLine
          text={suggestion?.line ?? `${SLO_SELECTOR_ANNOTATION}: app=${name}`}
        />
      </div>
      <Typography variant="caption" component="p" className={classes.tried}>
        {matches !== undefined && t('unlinked.matches', { count: matches })}{' '}
        {list && t('unlinked.tried', { list })}
      </Typography>
    </div>
  );
}
