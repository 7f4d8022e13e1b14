import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { AlertRules, SloStatus } from '@fairway/contracts/slo';
import { DataCard, DataTable } from '@fairway/kit-react';
import { sloTranslationRef } from '../../translations';
import { AlertTierRow } from './AlertTierRow';

/** What is said where there is no tier, and beside those that fire where they may not be all. */
interface Untold {
  none: 'tiers.none' | 'tiers.noneHere' | 'tiers.unread';
  some?: 'tiers.onlyFiringHere' | 'tiers.onlyFiring';
}

const UNTOLD: Record<AlertRules, Untold> = {
  loaded: { none: 'tiers.none' },
  none: { none: 'tiers.none' },
  elsewhere: { none: 'tiers.noneHere', some: 'tiers.onlyFiringHere' },
  'not-read': { none: 'tiers.unread', some: 'tiers.onlyFiring' },
};

/** The alerts of an SLO, which fire, and whether they are silenced. */
export function AlertTiers({ status }: { status: SloStatus }) {
  const { t } = useTranslationRef(sloTranslationRef);
  const title = t('tiers.title');
  const firing = status.tiers.filter(tier => tier.firing);
  const told = firing.filter(
    ({ silencedUntil }) => silencedUntil !== undefined,
  );
  const showSilences = told.length > 0;
  const untold: Untold = UNTOLD[status.alertRules];
  if (status.tiers.length === 0)
    return <DataCard title={title} body={<div>{t(untold.none)}</div>} />;
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
        ...(untold.some ? [t(untold.some)] : []),
        ...(told.length === firing.length ? [] : [t('tiers.silencesNotKnown')]),
      ]}
    />
  );
}
