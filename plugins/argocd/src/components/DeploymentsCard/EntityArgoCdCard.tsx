import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { OperationCard } from '@fairway/kit-react';
import { argoCdTranslationRef } from '../../translations';
import { useDeploymentLinks } from '../../useDeploymentLinks';
import { useTabAddress } from '../../useTabAddress';
import { deploymentsParts } from './deploymentsParts';
import { useEntityDeployments } from './useEntityDeployments';

/** What is deployed of the entity on whose page it stands, or of what the entity stands for, and why it is stuck. */
export function EntityArgoCdCard() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(argoCdTranslationRef);
  const links = useDeploymentLinks();
  const addressOf = useTabAddress();
  const { operation, sentences, name } = useEntityDeployments(entity);
  return (
    <OperationCard
      title={t('card.title')}
      operation={operation}
      sentences={sentences}
      render={deployments =>
        deploymentsParts(deployments, { name, links, addressOf, t })
      }
    />
  );
}
