import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Application } from '@fairway/contracts/argocd';
import { argoCdTranslationRef } from '../../translations';

/** What tells of an application: the Argo CD, or the object of Flux with the number of those that it applied. */
export function ApplicationOrigin({
  application,
}: {
  application: Application;
}) {
  const { t } = useTranslationRef(argoCdTranslationRef);
  const { kind, namespace, instance, flux } = application;
  if (!flux) return <>{instance}</>;
  const { inventory } = flux;
  return (
    <>
      {t('row.flux', { kind, namespace })}
      {inventory !== undefined && (
        <>, {t('row.inventory', { count: inventory })}</>
      )}
    </>
  );
}
