import type { Config } from '@backstage/config';
import {
  APPLICATION_CHANGES,
  type ApplicationChange,
  type ApplicationChangeType,
} from '@fairway/contracts/argocd';
import { readPeriod } from '../readPatience';

const KEY = 'fairway.argocd.notifications';
const MINUTE_MS = 60_000;

/** Which changes are notified of. */
export interface NotifiedChanges {
  production: readonly ApplicationChangeType[];
  other: readonly ApplicationChangeType[];
}

/** When a drift is told, and who hears of what. */
export interface ChangeSettings {
  driftAfterMs: number;
  notified: NotifiedChanges;
}

/** In production what needs a person, and what is new; elsewhere what keeps a team from working. */
const DEFAULT: NotifiedChanges = {
  production: ['sync-failed', 'drift', 'deployed'],
  other: ['sync-failed'],
};

const NONE: NotifiedChanges = { production: [], other: [] };

function isChange(value: unknown): value is ApplicationChangeType {
  return APPLICATION_CHANGES.some(type => type === value);
}

function changesIn(
  config: Config,
  environments: keyof NotifiedChanges,
): readonly ApplicationChangeType[] {
  const key = `${KEY}.${environments}`;
  if (!config.has(key)) return DEFAULT[environments];
  const value = config.get(key);
  const known = APPLICATION_CHANGES.join(', ');
  if (!Array.isArray(value)) {
    throw new Error(
      `${key}: ${JSON.stringify(value)} must be a list of ${known}; [] is none`,
    );
  }
  return value.map((type, index) => {
    if (isChange(type)) return type;
    throw new Error(
      `${key}[${index}]: ${JSON.stringify(type)} must be one of ${known}`,
    );
  });
}

function notifiedChanges(config: Config): NotifiedChanges {
  const value = config.getOptional(KEY);
  if (value === undefined) return DEFAULT;
  if (value === false) return NONE;
  const keys = Object.keys(DEFAULT);
  const isSection =
    typeof value === 'object' && value !== null && !Array.isArray(value);
  const unknown = isSection
    ? Object.keys(value).find(key => !keys.includes(key))
    : undefined;
  if (!isSection || unknown !== undefined) {
    throw new Error(
      `${KEY}: ${JSON.stringify(
        unknown ?? value,
      )} must be false, or lists under production and other`,
    );
  }
  return {
    production: changesIn(config, 'production'),
    other: changesIn(config, 'other'),
  };
}

/**
 * Reads which changes of applications are told, and when.
 *
 * @throws Error naming key, value and mend
 */
export function readChangeSettings(config: Config): ChangeSettings {
  return {
    driftAfterMs: readPeriod(
      config,
      'fairway.argocd.driftAfter',
      30 * MINUTE_MS,
    ),
    notified: notifiedChanges(config),
  };
}

/** Whether the owners are to be notified of a change. */
export function isNotified(
  { type, application }: Pick<ApplicationChange, 'type' | 'application'>,
  { production, other }: NotifiedChanges,
): boolean {
  return (application.production ? production : other).includes(type);
}
