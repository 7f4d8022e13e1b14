import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SloStatus } from '@fairway/contracts/slo';
import { EnvironmentLabel, Figure } from '@fairway/kit-react';
import { sloTranslationRef } from '../../translations';
import { SloRows } from '../SloParts';
import { countProduction, groupByEnvironment } from './rollup';

/** Rows per environment; the page has them all. */
const MAX_ROWS = 6;

/** How many production SLOs burn, then all SLOs per environment, worst first. */
export function RollupBody({ slos }: { slos: SloStatus[] }) {
  const { t } = useTranslationRef(sloTranslationRef);
  const { production, burning, unknown } = countProduction(slos);
  return (
    <div>
      {production.length === 0 ? (
        <Figure value={t('rollup.noProduction')} words />
      ) : (
        <Figure
          value={t('rollup.figure', {
            burning: String(burning),
            total: String(production.length),
          })}
          unit={
            unknown
              ? t('rollup.burnUnknown', { unknown: String(unknown) })
              : t('rollup.burn')
          }
        />
      )}
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
