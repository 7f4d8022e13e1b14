import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { OperationCard } from '@fairway/kit-react';
import { argoCdTranslationRef } from '../../translations';
import { useDeploymentLinks } from '../../useDeploymentLinks';
import { deploymentsParts, useEntityDeployments } from '../DeploymentsCard';
import { HistoryCard } from './HistoryCard';

/** Each is asked for when it is seen; the tab has them all. */
const MOST = 6;

/**
 * Past deployments of the entity on whose page it stands, one card per Argo CD application, for reading: what other plugins for
 * Argo CD have as their history card.
 */
export function EntityArgoCdHistoryCard() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(argoCdTranslationRef);
  const links = useDeploymentLinks();
  const { operation, sentences, name } = useEntityDeployments(entity);
  const applications = (operation.value?.applications ?? []).filter(
    ({ tool }) => tool === 'argocd',
  );
  if (applications.length === 0) {
    return (
      <OperationCard
        title={t('history.title')}
        operation={operation}
        sentences={sentences}
        render={deployments =>
          deploymentsParts(deployments, { name, links, t })
        }
      />
    );
  }
  return (
    <div style={{ display: 'grid', gap: 24, gridTemplateColumns: '100%' }}>
      {applications.slice(0, MOST).map(application => (
        <HistoryCard
          key={application.ref}
          application={application}
          busy={false}
        />
      ))}
    </div>
  );
}
