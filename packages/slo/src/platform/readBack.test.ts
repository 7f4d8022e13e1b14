import type { Indicator } from '../definition/Indicator';
import { parseOpenSlo } from '../openslo/parseOpenSlo';
import { readDefinitions } from '../openslo/readDefinitions';
import { selectorsOf } from '../promql/selectorsOf';
import { ruleGroupsOf } from '../rules';
import {
  checkRules,
  promtool,
  promtool3,
} from '../rules/__testUtils__/promtool';
import { factsOfVersion } from './knownMetrics';
import type { ClusterFacts } from './PlatformFacts';
import { documentsText, platformDocuments } from './platformDocuments';
import { platformSlos, type PlatformOptions } from './platformSlos';

// One of each range of versions whose metrics differ.
const VERSIONS = ['1.22', '1.25', '1.26', '1.28', '1.36'];

/** All there is, with both ingress controllers, native histograms of CoreDNS and a probe. */
function everything(version: string, cluster?: string): ClusterFacts {
  const label = cluster === undefined ? undefined : 'cluster';
  const { metrics, ...rest } = factsOfVersion(version, { cluster, label })!;
  const {
    coredns_dns_request_duration_seconds_bucket: _bucket,
    coredns_dns_request_duration_seconds_count: _count,
    ...others
  } = metrics;
  return {
    ...rest,
    metrics: {
      ...others,
      coredns_dns_request_duration_seconds: {},
      nginx_ingress_controller_requests: {},
      traefik_entrypoint_requests_total: {},
      probe_success: { jobs: ['apiserver-probe'], instances: [] },
    },
  };
}

function readBack(clusters: ClusterFacts[], options?: PlatformOptions) {
  const { slos } = platformSlos(clusters, options);
  const documents = platformDocuments(slos).flatMap(
    ({ name, documents: all }) =>
      parseOpenSlo(documentsText(all), name).documents,
  );
  return { slos, ...readDefinitions(documents) };
}

/** What is the same however an expression is put around: its selectors. */
function comparable(indicator: Indicator): unknown {
  if (indicator.type !== 'ratio') return indicator;
  const text = indicator.bad.replaceAll('{{.window}}', '5m');
  return { type: 'ratio', reads: selectorsOf(text).map(one => one.text) };
}

describe('documents of the pack are read as what they were written from', () => {
  it.each([
    ['one cluster', [everything('1.34')], {}],
    ['one cluster that is named', [everything('1.34', 'prod-eu')], {}],
    [
      'clusters that share one',
      [everything('1.34', 'a'), everything('1.35', 'b')],
      { grouped: true },
    ],
  ])('%s', (_, clusters, options) => {
    const { slos, definitions, issues } = readBack(clusters, options);
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    // Meant so: a server that is down has no requests to count.
    for (const { document, message } of issues) {
      expect(document).toContain('control-plane-availability');
      expect(message).toContain('every second counts the same');
    }
    expect(definitions).toHaveLength(slos.length);
    for (const { slo, groupBy, cluster } of slos) {
      const id = cluster === undefined ? slo.key : `${cluster}-${slo.key}`;
      const definition = definitions.find(one => one.id === id)!;
      expect(comparable(definition.indicator)).toEqual(
        comparable(slo.indicator),
      );
      expect(definition).toMatchObject({
        objective: slo.objective,
        window: { type: 'rolling', duration: '30d' },
        groupBy,
      });
      expect(definition.info.entity).toBe(
        cluster === undefined
          ? 'component:default/kubernetes'
          : `resource:default/${cluster}`,
      );
      expect(definition.alerts.noData).toBe(slo.noDataAlert);
      const tiers = new Set(definition.alerts.tiers.map(({ tier }) => tier));
      expect([...tiers].sort()).toEqual([...slo.tiers].sort());
    }
  });
});

for (const tool of [promtool, promtool3]) {
  const { name, missing } = tool;
  const tried = missing ? describe.skip : describe;

  tried(`${name}${missing ? `: ${missing}` : ''}`, () => {
    it.each(VERSIONS)(
      'takes the rules of %s',
      version => {
        const clusters = [everything(version, 'a'), everything(version, 'b')];
        const groups = [false, true].flatMap(grouped =>
          readBack(clusters, { grouped }).definitions.flatMap(one =>
            ruleGroupsOf(one),
          ),
        );
        expect(groups).toHaveLength(2 * 3 * 17);
        expect(checkRules(tool, groups)).toMatch(/SUCCESS: \d+ rules found/);
      },
      60_000,
    );
  });
}
