import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Application } from '@fairway/contracts/argocd';
import { Age, RichText } from '@fairway/kit-react';
import { argoCdTranslationRef } from '../../translations';

type Sync = NonNullable<Application['lastSync']>;

const OUTCOMES = {
  Succeeded: 'succeeded',
  Failed: 'failed',
  Error: 'failed',
  Running: 'running',
  Terminating: 'running',
} as const satisfies Record<Sync['phase'], string>;

/** How the last sync ended, when, and who started it. */
export function LastSync({ application }: { application: Application }) {
  const { t } = useTranslationRef(argoCdTranslationRef);
  const { lastSync } = application;
  if (!lastSync) return <>{t('lastSync.none')}</>;
  const { by, startedAt, finishedAt } = lastSync;
  const key = `lastSync.${OUTCOMES[lastSync.phase]}` as const;
  const at = finishedAt ?? startedAt;
  return (
    <RichText
      text={sentence()}
      slots={{ age: at ? <Age of={at} /> : t('lastSync.noTime') }}
    />
  );

  function sentence(): string {
    if (by?.automated) return t(`${key}.auto`);
    return by?.username ? t(`${key}.by`, { user: by.username }) : t(key);
  }
}
