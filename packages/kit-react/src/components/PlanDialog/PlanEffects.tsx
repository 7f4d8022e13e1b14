import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import useMediaQuery from '@material-ui/core/useMediaQuery';
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
    words: { '&&': { overflowWrap: 'anywhere' } },
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
  const theme = useTheme();
  const tokens = stateTokens(theme);
  const phone = useMediaQuery(theme.breakpoints.down('xs'));
  const { t } = useTranslationRef(kitTranslationRef);
  const ordered = [...effects].sort(
    (a, b) => ORDER.indexOf(a.effect) - ORDER.indexOf(b.effect),
  );
  const namespaces = new Set(effects.map(({ object }) => object.namespace));
  const titles = phone
    ? [t('plan.effect'), t('plan.name')]
    : [t('plan.effect'), t('plan.kind'), t('plan.name'), t('plan.detail')];
  return (
    <DataTable
      title={t('plan.effects')}
      columns={titles.map(title => ({ title }))}
    >
      {ordered.map(({ effect, object, detail }) => {
        const { sign, tone } = LOOKS[effect];
        const { kind, namespace, name } = object;
        const what = detail ?? t(`plan.whole.${effect}`);
        const place = namespaces.size > 1 ? namespace : undefined;
        const named = place ? `${place}/${name}` : name;
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
            {phone ? (
              <TableCell className={classes.words}>
                {kind} {named}
                <div className={classes.subtle}>{what}</div>
              </TableCell>
            ) : (
              <>
                <TableCell>{kind}</TableCell>
                <TableCell className={classes.words}>{named}</TableCell>
                <TableCell className={classes.subtle}>{what}</TableCell>
              </>
            )}
          </TableRow>
        );
      })}
    </DataTable>
  );
}
