import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { EntityApplications } from '@fairway/contracts/argocd';
import { Figure } from '@fairway/kit-react';
import { decisive } from '../../status/decisive';
import { argoCdTranslationRef } from '../../translations';

/** How much of production is synced and healthy. */
export function Headline({ deployments }: { deployments: EntityApplications }) {
  const { t } = useTranslationRef(argoCdTranslationRef);
  const { production, applications, synced, unknown } = decisive(
    deployments.applications,
  );
  const value = t('card.figure', {
    synced: String(synced),
    total: String(applications.length),
  });
  const key = production ? 'card.synced' : 'card.syncedOther';
  return (
    <Figure
      value={value}
      unit={unknown ? t(`${key}Unknown`, { unknown: String(unknown) }) : t(key)}
    />
  );
}
