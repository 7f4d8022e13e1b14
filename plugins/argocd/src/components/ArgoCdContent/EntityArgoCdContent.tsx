import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import type {
  Application,
  EntityApplications,
} from '@fairway/contracts/argocd';
import { OperationCard } from '@fairway/kit-react';
import { decisive } from '../../status/decisive';
import { worstState } from '../../status/states';
import { argoCdTranslationRef } from '../../translations';
import { useDeploymentLinks } from '../../useDeploymentLinks';
import { APPLICATION_PARAMETER, applicationQuery } from '../../useTabAddress';
import { deploymentsParts, useEntityDeployments } from '../DeploymentsCard';
import { environmentParts } from '../Environments';
import { ApplicationDetail } from './ApplicationDetail';
import { useUnderWay } from './useUnderWay';

/**
 * The deployments tab of an entity, inside the padding that entity pages give their tabs: what runs in which environment, and
 * one application in full. Which one stands in the address. Of an entity that stands for others: the environments alone.
 */
export function EntityArgoCdContent() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(argoCdTranslationRef);
  const links = useDeploymentLinks();
  const underWay = useUnderWay();
  const { operation, sentences, name } = useEntityDeployments(entity, {
    refresh: underWay.watched ? 'often' : true,
  });
  const { value, retry } = operation;
  const selected = useSelected(value);
  const { observe } = underWay;
  useEffect(() => observe(value?.applications ?? []), [observe, value]);
  return (
    <div style={{ display: 'grid', gap: 24, gridTemplateColumns: '100%' }}>
      <OperationCard
        title={t('matrix.title')}
        operation={operation}
        sentences={sentences}
        render={deployments =>
          deployments.applications.length === 0
            ? deploymentsParts(deployments, { name, links, t })
            : environmentParts(deployments, {
                links,
                t,
                selected,
                addressOf: deployments.rollup ? linkUpstream : applicationQuery,
              })
        }
      />
      {value && selected && (
        <ApplicationDetail
          key={selected.ref}
          application={selected}
          sources={value.sources}
          busy={underWay.watched}
          onAsked={() => {
            underWay.watch();
            retry();
          }}
        />
      )}
    </div>
  );
}

/** Applications of others are shown in full on the tabs of their own entities, and in Argo CD. */
function linkUpstream({ url }: Application): string | undefined {
  return url;
}

/** The application in the address, else the worst of those that decide; it stays when another becomes the worst. */
function useSelected(value?: EntityApplications): Application | undefined {
  const [params] = useSearchParams();
  const [first, setFirst] = useState<string>();
  const { applications = [], rollup = true } = value ?? {};
  const deciding = decisive(applications).applications;
  const worst = worstState(deciding);
  const found = (ref: string | null | undefined) =>
    applications.find(one => one.ref === ref);
  const selected =
    found(params.get(APPLICATION_PARAMETER)) ??
    found(first) ??
    deciding.find(({ state }) => state === worst);
  useEffect(() => setFirst(ref => ref ?? selected?.ref), [selected?.ref]);
  return rollup ? undefined : selected;
}
