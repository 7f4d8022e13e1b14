import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { EntityApplications } from '@fairway/contracts/argocd';
import { allHeard, StatusBadge } from '@fairway/kit-react';
import { decisive } from '../../status/decisive';
import { stateLooks, worstState } from '../../status/states';
import { argoCdTranslationRef } from '../../translations';

/** The worst state of production, with how many are in it. Where an instance was never heard it is never "synced". */
export function DeploymentsBadge(props: { deployments: EntityApplications }) {
  const { deployments } = props;
  const { t } = useTranslationRef(argoCdTranslationRef);
  const { applications } = decisive(deployments.applications);
  const worst = worstState(applications);
  if (!worst) return null;
  const look = stateLooks[worst];
  const calls = look.tone === 'act' || look.tone === 'watch';
  if (!calls && !allHeard(deployments))
    return (
      <StatusBadge tone="unk" icon="partial" label={t('counted.notAllHeard')} />
    );
  const total = applications.length;
  const number = applications.filter(({ state }) => state === worst).length;
  const label =
    total === 1
      ? t(`state.${worst}`)
      : t(`counted.${worst}`, { number: String(number), total: String(total) });
  return <StatusBadge {...look} label={label} />;
}
