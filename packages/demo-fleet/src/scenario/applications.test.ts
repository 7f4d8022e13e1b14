import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { ARGO_CDS } from './argoCds';
import { WORKLOADS } from './workloads';

const DIRECTORY = join(__dirname, '../../../../examples');

const applications = ARGO_CDS.flatMap(one => one.applications);

function entityRefs(): Set<string> {
  const documents = readdirSync(DIRECTORY)
    .filter(name => name.endsWith('.yaml'))
    .flatMap(name =>
      parseAllDocuments(readFileSync(join(DIRECTORY, name), 'utf8')),
    )
    .map(document => document.toJS());
  return new Set(
    documents.map(
      ({ kind, metadata }) => `${kind.toLowerCase()}:default/${metadata.name}`,
    ),
  );
}

describe('applications of the story', () => {
  it.each(WORKLOADS.map(one => [`${one.service} in ${one.cluster}`, one]))(
    '%s is deployed by one of them, as it runs',
    (_, workload) => {
      const { service, cluster, version, previous, deployed } =
        workload as (typeof WORKLOADS)[number];
      const found = applications.filter(
        one => one.service === service && one.cluster === cluster,
      );
      expect(found).toHaveLength(1);
      const releases = found[0].releases.map(one => [
        one.version,
        one.deployed,
      ]);
      expect(releases).toContainEqual([version, deployed]);
      expect(releases.map(([name]) => name)).toContain(previous);
    },
  );

  it('are bound only to entities that the catalog has', () => {
    const refs = entityRefs();
    const bound = applications.flatMap(({ entity }) => entity ?? []);
    expect(bound.length).toBeGreaterThan(5);
    expect(bound.filter(ref => !refs.has(ref))).toEqual([]);
  });

  it('some follow auto-sync and some do not, in each instance', () => {
    for (const { applications: own } of ARGO_CDS) {
      const automated = own.filter(one => one.automated).length;
      expect(automated).toBeGreaterThan(0);
      expect(automated).toBeLessThan(own.length);
    }
  });

  it.each(applications.map(one => [one.name, one] as const))(
    '%s has its releases in order',
    (_, { releases }) => {
      const times = releases.map(({ committed }) => committed);
      expect(times).toEqual([...times].sort((a, b) => a - b));
      for (const { committed, deployed = Infinity } of releases) {
        expect(deployed).toBeGreaterThanOrEqual(committed);
      }
    },
  );
});
