import { parseEntityRef } from '@backstage/catalog-model';
import type {
  NotificationPayload,
  NotificationSeverity,
} from '@backstage/plugin-notifications-common';
import type {
  ApplicationChange,
  ApplicationChangeType,
} from '@fairway/contracts/argocd';
import {
  differenceWords,
  durationWords,
  failureWords,
  placeWords,
  revisionWords,
  starterWords,
} from './changeWords';

// What needs a person is never `normal`: Backstage draws that as a green tick.
const SEVERITIES: Record<
  ApplicationChangeType,
  Record<'production' | 'other', NotificationSeverity>
> = {
  'sync-failed': { production: 'high', other: 'low' },
  drift: { production: 'high', other: 'low' },
  'drift-ended': { production: 'normal', other: 'normal' },
  deployed: { production: 'low', other: 'low' },
};

const TITLES: Record<
  ApplicationChangeType,
  (change: ApplicationChange) => string
> = {
  'sync-failed': ({ application }) => `${application.name} could not be synced`,
  drift: ({ application, since, at }) => {
    const lasted = since && durationWords(Date.parse(at) - Date.parse(since));
    return lasted
      ? `${application.name} has been out of sync for ${lasted}`
      : `${application.name} is out of sync`;
  },
  'drift-ended': ({ application }) => `${application.name} is in sync again`,
  deployed: ({ application }) => `${application.name} was deployed`,
};

function revisions({ sources }: ApplicationChange): string[] {
  return sources.flatMap(source => revisionWords(source) ?? []);
}

const DESCRIPTIONS: Record<
  ApplicationChangeType,
  (change: ApplicationChange) => (string | undefined)[]
> = {
  'sync-failed': change => [
    `${placeWords(change.application)}: ${failureWords(change.reason)}`,
    ...revisions(change).map(words => `It was to bring ${words}.`),
    'Fix it, then sync again.',
  ],
  drift: change => [
    `${placeWords(change.application)}: ${differenceWords(change.reason)}`,
    'Sync it, or declare in Git what runs.',
  ],
  'drift-ended': change => [
    `${placeWords(change.application)}: what runs is what is declared.`,
  ],
  deployed: change => [
    `${placeWords(change.application)}: ${
      revisions(change).join('; ') || 'a new revision'
    }.`,
    starterWords(change),
  ],
};

function pageOf(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return `/catalog/${[namespace, kind, name]
    .map(encodeURIComponent)
    .join('/')}`;
}

/**
 * A change as its owners read it. A later one of the same application takes its place, so that what was mended does not
 * stay.
 */
export function notificationOf(change: ApplicationChange): NotificationPayload {
  const { type, application, entityRefs } = change;
  const [entityRef] = entityRefs;
  return {
    title: TITLES[type](change),
    description: DESCRIPTIONS[type](change)
      .filter(words => words !== undefined)
      .join(' '),
    link: entityRef && pageOf(entityRef),
    severity: SEVERITIES[type][application.production ? 'production' : 'other'],
    topic: type,
    scope: application.ref,
    metadata: { fairwayChange: change.id },
  };
}
