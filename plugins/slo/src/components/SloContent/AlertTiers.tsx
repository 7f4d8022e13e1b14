import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SloStatus } from '@fairway/contracts/slo';
import { DataCard } from '@fairway/kit-react';
import { sloTranslationRef } from '../../translations';
import { DataTable } from '../DataTable';
import { AlertTierRow } from './AlertTierRow';

/** The alerts of an SLO, which fire, and whether they are silenced. */
export function AlertTiers({ status }: { status: SloStatus }) {
  const { t } = useTranslationRef(sloTranslationRef);
  const title = t('tiers.title');
  const firing = status.tiers.filter(tier => tier.firing);
  const silencesKnown = firing.every(
    ({ silencedUntil }) => silencedUntil !== undefined,
  );
  const showSilences = firing.length > 0 && silencesKnown;
  const unread = status.alertRules === 'not-read';
  if (status.tiers.length === 0)
    return (
      <DataCard
        title={title}
        body={<div>{unread ? t('tiers.unread') : t('tiers.none')}</div>}
      />
    );
  return (
    <DataCard
      title={title}
      body={
        <DataTable
          title={title}
          inCard
          columns={[
            { title: t('tiers.tier') },
            { title: t('tiers.state') },
            { title: t('tiers.windows') },
            { title: t('tiers.over'), align: 'right' },
            { title: t('tiers.now'), align: 'right' },
            ...(showSilences ? [{ title: t('tiers.note') }] : []),
          ]}
        >
          {status.tiers.map(tier => (
            <AlertTierRow
              key={`${tier.tier} ${tier.long}`}
              tier={tier}
              status={status}
              showSilence={showSilences}
            />
          ))}
        </DataTable>
      }
      footer={[
        ...(unread ? [t('tiers.onlyFiring')] : []),
        ...(silencesKnown ? [] : [t('tiers.silencesNotKnown')]),
      ]}
    />
  );
}
