import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runInShell } from '../../testing/runInShell';

/** What may differ from an availability of 99.9 % over 30 days. */
export interface SloChanges {
  name?: string;
  service?: string;
  target?: string;
  total?: string;
  bad?: string;
  annotations?: Record<string, string>;
}

/** An OpenSLO document. */
export function sloText(changes: SloChanges = {}): string {
  const { name = 'checkout-availability', service = 'checkout' } = changes;
  const { target = '0.999', annotations = {} } = changes;
  const total = changes.total ?? `http_requests_total{job="${service}"}`;
  const bad = changes.bad ?? total.replace('}', ',code=~"5.."}');
  const source = (query: string) => ({
    metricSource: { type: 'Prometheus', spec: { query } },
  });
  // JSON is YAML, but for the target: a test wants to write it as it is.
  return `apiVersion: openslo/v1
kind: SLO
metadata: ${JSON.stringify({
    name,
    displayName: `${service} answers`,
    annotations,
  })}
spec:
  service: ${service}
  indicator: ${JSON.stringify({
    metadata: { name: `${name}-sli` },
    spec: {
      ratioMetric: {
        counter: true,
        bad: source(bad),
        total: source(total),
      },
    },
  })}
  timeWindow: [{ duration: 30d, isRolling: true }]
  budgetingMethod: Occurrences
  objectives:
    - target: ${target}
`;
}

/** A folder of a test's own, gone after the tests. */
export function useFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'fairway-slo-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const path = (name: string) => join(folder, name);
  return {
    folder,
    path,
    write(name: string, text: string): string {
      mkdirSync(dirname(path(name)), { recursive: true });
      writeFileSync(path(name), text);
      return path(name);
    },
  };
}

/** Runs `fairway slo`. */
export function slo(...args: string[]) {
  return runInShell(['slo', ...args]);
}
