import { ConfigReader } from '@backstage/config';
import type { JsonValue } from '@backstage/types';
import { isNotified, readChangeSettings } from './readChangeSettings';

const settings = (argocd: JsonValue) =>
  readChangeSettings(new ConfigReader({ fairway: { argocd } }));

it('tells drifts of half an hour, and the owners what needs them', () => {
  expect(readChangeSettings(new ConfigReader({}))).toEqual({
    driftAfterMs: 30 * 60_000,
    notified: {
      production: ['sync-failed', 'drift', 'deployed'],
      other: ['sync-failed'],
    },
  });
});

it('takes what is configured, and the rest as it is by default', () => {
  expect(
    settings({
      driftAfter: '2h',
      notifications: { production: ['deployed', 'drift-ended'] },
    }),
  ).toEqual({
    driftAfterMs: 2 * 3600_000,
    notified: {
      production: ['deployed', 'drift-ended'],
      other: ['sync-failed'],
    },
  });
});

it('is switched off by false', () => {
  const { notified } = settings({ notifications: false });
  expect(notified).toEqual({ production: [], other: [] });
});

it.each<[JsonValue, string]>([
  [
    { driftAfter: '10s' },
    `fairway.argocd.driftAfter: "10s" must be a duration of at least a minute`,
  ],
  [
    { notifications: true },
    'fairway.argocd.notifications: true must be false, or lists under production and other',
  ],
  [
    { notifications: { staging: [] } },
    'fairway.argocd.notifications: "staging" must be false, or lists under production and other',
  ],
  [
    { notifications: { other: 'drift' } },
    'fairway.argocd.notifications.other: "drift" must be a list of sync-failed, drift, drift-ended, deployed; [] is none',
  ],
  [
    { notifications: { production: ['drift', 'deploy'] } },
    'fairway.argocd.notifications.production[1]: "deploy" must be one of sync-failed, drift, drift-ended, deployed',
  ],
])('refuses %j, naming the mend', (argocd, message) => {
  expect(() => settings(argocd)).toThrow(message);
});

it.each([
  ['drift', true, true],
  ['drift', false, false],
  ['drift-ended', true, false],
  ['sync-failed', false, true],
] as const)(
  '%s in production: %p is notified of: %p',
  (type, production, is) => {
    const application = { production } as Parameters<
      typeof isNotified
    >[0]['application'];
    const { notified } = readChangeSettings(new ConfigReader({}));
    expect(isNotified({ type, application }, notified)).toBe(is);
  },
);
