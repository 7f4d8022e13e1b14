import { parseAllDocuments } from 'yaml';
import { factsOfVersion } from './knownMetrics';
import { documentsText, platformDocuments } from './platformDocuments';
import { platformSlos } from './platformSlos';

const named = (...clusters: string[]) =>
  clusters.map(
    cluster => factsOfVersion('1.34', { cluster, label: 'cluster' })!,
  );

const namesOf = (...clusters: string[]) =>
  platformDocuments(platformSlos(named(...clusters)).slos).flatMap(
    ({ documents }) =>
      documents.map(({ metadata }) => (metadata as { name: string }).name),
  );

describe('documents', () => {
  it('stand in one file per cluster, on its Resource', () => {
    const files = platformDocuments(
      platformSlos(named('prod-eu', 'prod-us')).slos,
      { entityNamespace: 'infra', environment: 'production' },
    );
    expect(files.map(({ name }) => name)).toEqual([
      'prod-eu.yaml',
      'prod-us.yaml',
    ]);
    expect(files[0].documents).toContainEqual({
      apiVersion: 'openslo/v1',
      kind: 'SLO',
      metadata: {
        name: 'prod-eu-api-latency',
        displayName: 'API latency, prod-eu',
        annotations: {
          'fairway.dev/entity': 'resource:infra/prod-eu',
          'fairway.dev/environment': 'production',
        },
      },
      spec: expect.objectContaining({
        service: 'kubernetes',
        timeWindow: [{ duration: '30d', isRolling: true }],
        budgetingMethod: 'Occurrences',
        objectives: [{ target: 0.99 }],
      }),
    });
  });

  it('say by which label there are budgets, and which alerts there are', () => {
    const { slos } = platformSlos(named('a', 'b'), { grouped: true });
    const [{ name, documents }] = platformDocuments(slos);
    const annotations = Object.fromEntries(
      documents.map(({ metadata }) => {
        const { name: key, annotations: all } = metadata as {
          name: string;
          annotations: Record<string, string>;
        };
        return [key, all];
      }),
    );
    expect(name).toBe('clusters.yaml');
    expect(annotations['control-plane-availability']).toEqual({
      'fairway.dev/group-by': 'cluster',
    });
    expect(annotations['api-availability']).toEqual({
      'fairway.dev/group-by': 'cluster',
      'fairway.dev/alert-tiers': 'none',
      'fairway.dev/no-data-alert': 'off',
    });
    expect(annotations['etcd-disk-latency']).toEqual({
      'fairway.dev/group-by': 'cluster',
      'fairway.dev/alert-tiers': 'ticket',
    });
  });

  it('survive YAML', () => {
    const [{ documents }] = platformDocuments(platformSlos(named('a')).slos);
    const read = parseAllDocuments(documentsText(documents));
    expect(read.map(document => document.toJS())).toEqual(documents);
  });

  it('quote what older readers of YAML take for a truth value', () => {
    const [{ documents }] = platformDocuments(platformSlos(named('a')).slos);
    expect(documentsText(documents)).toContain(
      'fairway.dev/no-data-alert: "off"',
    );
  });

  it.each([
    ['Prod EU'],
    ['arn:aws:eks:eu-central-1:123456789012:cluster/checkout-production'],
    ['gke_my-project-with-a-long-name_europe-west4-a_primary-cluster-blue'],
    ['北京'],
  ])('have names that are allowed, each once: %s', cluster => {
    const names = namesOf(cluster, `${cluster}2`);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) {
      expect(name).toMatch(/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/);
    }
  });

  it('have different names for clusters that look alike', () => {
    const names = namesOf('prod_eu', 'prod-eu');
    expect(new Set(names).size).toBe(names.length);
  });
});
