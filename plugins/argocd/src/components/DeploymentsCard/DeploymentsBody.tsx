import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { EntityApplications } from '@fairway/contracts/argocd';
import { Figure, useWidth } from '@fairway/kit-react';
import { decisive } from '../../status/decisive';
import { argoCdTranslationRef } from '../../translations';
import { ApplicationGroups } from '../ApplicationParts';
import { InstanceNotes } from './InstanceNotes';

/** Rows per environment; the page has them all. */
const MAX_ROWS = 6;
/** From it the facts of a row stand beside each other. */
const WIDE_PX = 800;

/** How much of production is fine, then the applications per environment, worst first, each with its reason. */
export function DeploymentsBody(props: { deployments: EntityApplications }) {
  const { deployments } = props;
  const [ref, width] = useWidth();
  return (
    <div ref={ref} style={{ minWidth: 0 }}>
      <Headline deployments={deployments} />
      <ApplicationGroups
        applications={deployments.applications}
        sources={deployments.sources}
        most={MAX_ROWS}
        wide={width !== undefined && width >= WIDE_PX}
      />
      <InstanceNotes deployments={deployments} />
    </div>
  );
}

function Headline({ deployments }: { deployments: EntityApplications }) {
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
