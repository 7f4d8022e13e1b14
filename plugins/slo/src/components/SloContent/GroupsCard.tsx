import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SloStatus } from '@fairway/contracts/slo';
import { DataCard } from '@fairway/kit-react';
import { sloTranslationRef } from '../../translations';
import { SloRows } from '../SloParts';

/** All budgets of an SLO that has one for each value of its labels, worst first. */
export function GroupsCard(props: { groups: SloStatus[]; current: string }) {
  const { groups, current } = props;
  const { t } = useTranslationRef(sloTranslationRef);
  return (
    <DataCard
      title={t('groups.title')}
      body={
        <SloRows
          start={t('groups.count', { count: groups.length })}
          end={t('rollup.columns')}
          slos={groups}
          asGroups={current}
          flush
        />
      }
    />
  );
}
