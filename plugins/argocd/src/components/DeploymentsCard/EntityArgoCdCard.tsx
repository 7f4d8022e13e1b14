import {
  getCompoundEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { argocdReadPermission } from '@fairway/contracts/argocd';
import {
  entitySentences,
  OperationCard,
  useOperation,
} from '@fairway/kit-react';
import { argoCdApiRef } from '../../api';
import { argoCdTranslationRef } from '../../translations';
import { useDeploymentLinks } from '../../useDeploymentLinks';
import { deploymentsParts } from './deploymentsParts';

/** What is deployed of the entity on whose page it stands, or of what the entity stands for, and why it is stuck. */
export function EntityArgoCdCard() {
  const { entity } = useEntity();
  const api = useApi(argoCdApiRef);
  const { t } = useTranslationRef(argoCdTranslationRef);
  const links = useDeploymentLinks();
  const entityRef = stringifyEntityRef(entity);
  const operation = useOperation(`deployments ${entityRef}`, signal =>
    api.deployments(entityRef, {}, { signal }),
  );
  const { name } = getCompoundEntityRef(entity);
  const asked = { name, permission: argocdReadPermission.name };
  return (
    <OperationCard
      title={t('card.title')}
      operation={operation}
      sentences={entitySentences(entity, {
        forbidden: t('card.forbidden', asked),
        forbiddenOwner: t('card.forbiddenOwner', asked),
        notFound: t('card.notFound', { name }),
        failed: t('card.failed'),
      })}
      render={deployments => deploymentsParts(deployments, { name, links, t })}
    />
  );
}
