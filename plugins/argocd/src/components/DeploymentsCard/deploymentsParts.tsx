import { Link } from '@backstage/core-components';
import {
  type Application,
  ARGOCD_APP_NAME_ANNOTATION,
  type EntityApplications,
} from '@fairway/contracts/argocd';
import {
  Age,
  allHeard,
  type CardParts,
  NotLinked,
  notAllHeardParts,
  RichText,
  SourcesCount,
  StatusBadge,
} from '@fairway/kit-react';
import type { Translate } from '../../translations';
import type { DeploymentLinks } from '../../useDeploymentLinks';
import { DeploymentsBadge } from './DeploymentsBadge';
import { DeploymentsBody } from './DeploymentsBody';
import { LinkedBy } from './LinkedBy';

interface CardContext {
  name: string;
  links: DeploymentLinks | undefined;
  /** Where an application is shown in full. */
  addressOf?: (application: Application) => string | undefined;
  t: Translate;
}

/** The parts of the card of one entity. */
export function deploymentsParts(
  deployments: EntityApplications,
  context: CardContext,
): CardParts {
  const { applications, sources, asOf, rollup } = deployments;
  const { links, addressOf, t } = context;
  if (applications.length === 0) return emptyParts(deployments, context);
  const count = applications.length;
  const instances = whereFrom(applications, t);
  return {
    badge: <DeploymentsBadge deployments={deployments} />,
    subline: rollup
      ? t('card.visible', { count, instances })
      : t('card.subline', { count, instances }),
    body: <DeploymentsBody deployments={deployments} addressOf={addressOf} />,
    footer: [
      ...(asOf ? [<Age key="age" of={asOf} />] : []),
      <SourcesCount key="sources" sources={sources} />,
      ...(rollup
        ? []
        : [<LinkedBy key="linked" applications={applications} />]),
    ],
    link: links && <Link to={links.all}>{t('card.all')}</Link>,
  };
}

/** How many Argo CDs, and clusters with Flux, they are of. */
export function whereFrom(applications: Application[], t: Translate): string {
  const count = (wanted: Application['tool']) =>
    new Set(
      applications
        .filter(({ tool }) => tool === wanted)
        .map(({ instance }) => instance),
    ).size;
  const [argoCds, fluxes] = [count('argocd'), count('flux')];
  return [
    ...(argoCds > 0 ? [t('card.instances', { count: argoCds })] : []),
    ...(fluxes > 0 ? [t('card.fluxes', { count: fluxes })] : []),
  ].join(', ');
}

function emptyParts(
  deployments: EntityApplications,
  { name, t }: CardContext,
): CardParts {
  const { rollup, suggestion, tried } = deployments;
  // "Nothing is deployed" would be a guess.
  if (!allHeard(deployments))
    return notAllHeardParts(
      { sentence: t('unlinked.notKnown', { name }), none: t('source.none') },
      deployments,
    );
  const line = suggestion?.line ?? `${ARGOCD_APP_NAME_ANNOTATION}: ${name}`;
  return {
    badge: (
      <StatusBadge tone="unk" icon="unlinked" label={t('unlinked.badge')} />
    ),
    body: rollup ? (
      <div>
        <RichText text={t('unlinked.rollup', { name })} />
      </div>
    ) : (
      <NotLinked
        sentence={
          line.startsWith('backstage.io/')
            ? t('unlinked.flux', { name })
            : t('unlinked.sentence', { name })
        }
        line={line}
        tried={tried}
      />
    ),
  };
}
