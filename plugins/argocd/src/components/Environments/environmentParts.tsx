import type {
  Application,
  EntityApplications,
} from '@fairway/contracts/argocd';
import { Age, type CardParts, SourcesCount } from '@fairway/kit-react';
import { Link } from '@backstage/core-components';
import type { Translate } from '../../translations';
import type { DeploymentLinks } from '../../useDeploymentLinks';
import { DeploymentsBadge, LinkedBy, whereFrom } from '../DeploymentsCard';
import { EnvironmentsBody } from './EnvironmentsBody';

export interface Selection {
  selected?: Application;
  /** Where an application is shown in full. */
  addressOf: (application: Application) => string | undefined;
}

/** The parts of the card of environments: what runs where, of one entity or of all that it stands for. */
export function environmentParts(
  deployments: EntityApplications,
  context: Selection & { links?: DeploymentLinks; t: Translate },
): CardParts {
  const { applications, sources, asOf, rollup } = deployments;
  const { links, t, selected, addressOf } = context;
  const instances = whereFrom(applications, t);
  return {
    badge: <DeploymentsBadge deployments={deployments} />,
    subline: t(rollup ? 'card.visible' : 'card.subline', {
      count: applications.length,
      instances,
    }),
    body: (
      <EnvironmentsBody
        deployments={deployments}
        selected={selected}
        addressOf={addressOf}
      />
    ),
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
