import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { PlanEffect } from '@fairway/contracts';
import { stateTokens, type Tone } from '../../theme/stateTokens';
import { kitTranslationRef } from '../../translations';
import { DataTable } from '../DataTable';

/** What is lost stands first. */
const LOOKS = {
  delete: { sign: '−', tone: 'act' },
  replace: { sign: '↻', tone: 'act' },
  change: { sign: '~', tone: 'run' },
  create: { sign: '+', tone: 'ok' },
} as const satisfies Record<PlanEffect['effect'], { sign: string; tone: Tone }>;

const ORDER = Object.keys(LOOKS);

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    row: { '&&&': { backgroundColor: 'transparent' } },
    effect: { whiteSpace: 'nowrap' },
    subtle: { color: theme.palette.textSubtle, overflowWrap: 'anywhere' },
  }),
  { name: 'FairwayPlanEffects' },
);

/** @public */
export interface PlanEffectsProps {
  effects: PlanEffect[];
}

/**
 * What a plan does to each object, deletions first.
 *
 * @public
 */
export function PlanEffects({ effects }: PlanEffectsProps) {
  const classes = useStyles();
  const tokens = stateTokens(useTheme());
  const { t } = useTranslationRef(kitTranslationRef);
  const ordered = [...effects].sort(
    (a, b) => ORDER.indexOf(a.effect) - ORDER.indexOf(b.effect),
  );
  const namespaces = new Set(effects.map(({ object }) => object.namespace));
  return (
    <DataTable
      title={t('plan.effects')}
      columns={['plan.effect', 'plan.kind', 'plan.name', 'plan.detail'].map(
        key => ({ title: t(key as 'plan.effect') }),
      )}
      minWidth={480}
    >
      {ordered.map(({ effect, object, detail }) => {
        const { sign, tone } = LOOKS[effect];
        return (
          <TableRow
            key={`${effect} ${Object.values(object).join('/')}`}
            className={classes.row}
          >
            <TableCell
              className={classes.effect}
              style={{ color: tokens[tone] }}
            >
              <span aria-hidden>{sign}</span> {t(`plan.effect.${effect}`)}
            </TableCell>
            <TableCell>{object.kind}</TableCell>
            <TableCell>
              {namespaces.size > 1 && object.namespace
                ? `${object.namespace}/${object.name}`
                : object.name}
            </TableCell>
            <TableCell className={classes.subtle}>
              {detail ?? t(`plan.whole.${effect}`)}
            </TableCell>
          </TableRow>
        );
      })}
    </DataTable>
  );
}
