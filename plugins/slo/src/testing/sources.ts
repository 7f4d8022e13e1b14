import type { SourceReport } from '@fairway/contracts';
import { secondsAgo } from './sloStatus';

/** A source that answers; `changes` make it another. */
export function sourceReport(
  changes: Partial<SourceReport> = {},
): SourceReport {
  return {
    name: 'prod-eu',
    kind: 'prometheus',
    state: 'ok',
    asOf: secondsAgo(42),
    intervalSeconds: 30,
    clusters: ['prod-eu-1'],
    version: 'Prometheus 3.5.0',
    clockSkewSeconds: 0.2,
    counts: { slos: 148, rules: 3996 },
    warnings: [],
    requests: { sent: 5_210, failed: 3, bytes: 8_123_456 },
    ...changes,
  };
}

/** One source in each state. */
export function sourceReports(): SourceReport[] {
  return [
    sourceReport(),
    sourceReport({
      name: 'stage',
      clockSkewSeconds: -14,
      counts: { slos: 43, rules: 1161 },
      warnings: ['partial response: store gateway 2 did not answer'],
      rules: {
        state: 'unreachable',
        message: 'stage answered with status 500',
        intervalSeconds: 300,
      },
    }),
    sourceReport({
      name: 'prod-us',
      state: 'unreachable',
      asOf: secondsAgo(26 * 60),
      since: secondsAgo(25 * 60),
      message: 'connection timed out',
      lastError: {
        at: secondsAgo(20),
        message: 'connection timed out',
      },
    }),
    sourceReport({
      name: 'edge-1',
      state: 'never',
      asOf: undefined,
      version: undefined,
      counts: {},
    }),
    sourceReport({
      name: 'audit',
      state: 'unauthorized',
      asOf: secondsAgo(27 * 60),
      message: '401 invalid token',
    }),
  ];
}
