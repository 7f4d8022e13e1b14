import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Application } from '@fairway/contracts/argocd';
import { argoCdTranslationRef, type Translate } from '../../translations';

/** Whether the applications are bound to the entity or only linked; the tooltip says what matched. */
export function LinkedBy({ applications }: { applications: Application[] }) {
  const { t } = useTranslationRef(argoCdTranslationRef);
  const matched = new Set(
    applications.flatMap(({ link }) =>
      link ? [t('card.linkedByOne', { key: link.key, value: link.value })] : [],
    ),
  );
  return (
    <span title={t('card.linkedBy', { list: [...matched].join(', ') })}>
      {words(applications, t)}
    </span>
  );
}

function words(applications: Application[], t: Translate): string {
  const total = applications.length;
  const bound = applications.filter(({ link }) => link?.bound).length;
  if (bound === 0) return t('card.linked');
  return bound === total
    ? t('card.bound')
    : t('card.someBound', { bound: String(bound), total: String(total) });
}
