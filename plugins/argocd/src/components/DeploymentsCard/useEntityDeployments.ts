import {
  type Entity,
  getCompoundEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { argocdReadPermission } from '@fairway/contracts/argocd';
import {
  entitySentences,
  type OperationOptions,
  useOperation,
} from '@fairway/kit-react';
import { argoCdApiRef } from '../../api';
import { argoCdTranslationRef } from '../../translations';

/** What is deployed of an entity, and what to say where that is not known. */
export function useEntityDeployments(
  entity: Entity,
  options?: OperationOptions,
) {
  const api = useApi(argoCdApiRef);
  const { t } = useTranslationRef(argoCdTranslationRef);
  const entityRef = stringifyEntityRef(entity);
  const operation = useOperation(
    `deployments ${entityRef}`,
    signal => api.deployments(entityRef, {}, { signal }),
    options,
  );
  const { name } = getCompoundEntityRef(entity);
  const asked = { name, permission: argocdReadPermission.name };
  const sentences = entitySentences(entity, {
    forbidden: t('card.forbidden', asked),
    forbiddenOwner: t('card.forbiddenOwner', asked),
    notFound: t('card.notFound', { name }),
    failed: t('card.failed'),
  });
  return { operation, sentences, name };
}
