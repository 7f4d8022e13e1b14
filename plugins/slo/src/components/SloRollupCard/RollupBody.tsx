import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SloStatus } from '@fairway/contracts/slo';
import { EnvironmentLabel, Figure } from '@fairway/kit-react';
import { sloTranslationRef } from '../../translations';
import { SloRows } from '../SloParts';
import { attentionWords } from './attention';
import { countProduction, groupByEnvironment } from './rollup';

/** Rows per environment; the page has them all. */
const MAX_ROWS = 6;

const useStyles = makeStyles<BackstageTheme>(
  theme => ({
    kinds: {
      margin: theme.spacing(0.5, 0, 0),
      color: theme.palette.textSubtle,
    },
  }),
  { name: 'FairwayRollupBody' },
);

/** How many production SLOs need attention, then all SLOs per environment, worst first. */
export function RollupBody({ slos }: { slos: SloStatus[] }) {
  const { t } = useTranslationRef(sloTranslationRef);
  const classes = useStyles();
  const { production, calling } = countProduction(slos);
  const kinds = attentionWords(production, t);
  return (
    <div>
      {production.length === 0 ? (
        <Figure value={t('rollup.noProduction')} words />
      ) : (
        <Figure
          value={t('rollup.figure', {
            calling: String(calling),
            total: String(production.length),
          })}
          unit={t('rollup.calling', { count: production.length })}
        />
      )}
      {kinds && <p className={classes.kinds}>{kinds}</p>}
      {groupByEnvironment(slos).map((group, index) => {
        const environment = group.environment ?? t('rollup.noEnvironment');
        const hidden = group.slos.length - MAX_ROWS;
        return (
          <SloRows
            key={environment}
            start={
              <EnvironmentLabel
                name={environment}
                production={group.production}
              />
            }
            end={
              group.production || index === 0
                ? t('rollup.columns')
                : t('rollup.otherEnvironment')
            }
            slos={group.slos.slice(0, MAX_ROWS)}
            rest={
              hidden > 0 &&
              t('rollup.more', { number: String(hidden), environment })
            }
          />
        );
      })}
    </div>
  );
}
