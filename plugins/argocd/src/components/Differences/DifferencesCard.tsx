import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Differences } from '@fairway/contracts/argocd';
import { Age, type CardParts, RichText, StatusBadge } from '@fairway/kit-react';
import { argoCdApiRef } from '../../api';
import { argoCdTranslationRef, type Translate } from '../../translations';
import { UpstreamWords } from '../ApplicationParts';
import { LiveCard, type SectionProps } from '../ArgoCdContent/LiveCard';
import { DifferencesTable } from './DifferencesTable';

/** How what runs differs from what is declared, field by field. */
export function DifferencesCard({ application, busy }: SectionProps) {
  const api = useApi(argoCdApiRef);
  const { t } = useTranslationRef(argoCdTranslationRef);
  return (
    <LiveCard
      title={t('differences.title')}
      about="differences"
      application={application}
      busy={busy}
      load={signal =>
        api.differences({ application: application.ref }, { signal })
      }
      failed={t('differences.failed')}
      render={differences =>
        differencesParts(
          // Out of sync it is also where nobody asked for the fields before.
          {
            ...differences,
            since: differences.since ?? application.driftSince,
          },
          t,
        )
      }
    />
  );
}

function differencesParts(
  { resources, since, compared, notCompared, truncated }: Differences,
  t: Translate,
): CardParts {
  const count = resources.length;
  if (notCompared !== undefined)
    return {
      badge: (
        <StatusBadge tone="unk" icon="unknown" label={t('sync.Unknown')} />
      ),
      body: (
        <div>
          <RichText
            text={t('differences.notCompared')}
            slots={{ message: <UpstreamWords text={notCompared} /> }}
          />
        </div>
      ),
    };
  if (count === 0)
    return {
      body: (
        <div>
          {compared === 0
            ? t('differences.nothing')
            : t('differences.none', { count: compared })}
        </div>
      ),
    };
  return {
    badge: (
      <StatusBadge
        tone="watch"
        icon="differs"
        label={t('differences.badge', { count })}
      />
    ),
    subline: since ? (
      <RichText
        text={t('differences.since')}
        slots={{ age: <Age of={since} /> }}
      />
    ) : (
      t('differences.noSince')
    ),
    body: <DifferencesTable resources={resources} />,
    footer: [
      t('differences.compared', { count: compared }),
      ...(truncated ? [t('differences.more')] : []),
    ],
  };
}
