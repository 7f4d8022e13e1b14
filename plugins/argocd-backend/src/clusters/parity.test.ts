import { mockServices } from '@backstage/backend-test-utils';
import { startDemoFleet, type DemoFleetServer } from '@fairway/demo-fleet';
import { RealKubernetes } from '@fairway/kit-node/testUtils';
import { HttpSource, type SourceAuth } from '@fairway/kit-node/tools';
import { eventually } from '../__testUtils__/eventually';
import { ApplicationReadModel } from '../model/ApplicationReadModel';
import { FluxWrites } from '../flux/actions/FluxWrites';
import { createDeliveryCluster, type DeliveryCluster } from './Deliveries';

const { missing } = RealKubernetes;

jest.setTimeout(300_000);

const DEFINED = [
  ['kustomize.toolkit.fluxcd.io', 'v1', 'kustomizations', 'Kustomization'],
  ['helm.toolkit.fluxcd.io', 'v2', 'helmreleases', 'HelmRelease'],
  ['source.toolkit.fluxcd.io', 'v1', 'gitrepositories', 'GitRepository'],
  ['source.toolkit.fluxcd.io', 'v1', 'helmrepositories', 'HelmRepository'],
  ['argoproj.io', 'v1alpha1', 'rollouts', 'Rollout'],
  ['argoproj.io', 'v1alpha1', 'analysisruns', 'AnalysisRun'],
  ['flagger.app', 'v1beta1', 'canaries', 'Canary'],
] as const;

/** Several runs may use one API server: of each are the namespaces that end like this. */
const OWN = `-p${process.pid}`;

/** The same object in a namespace of this run. */
function moved(object: object): any {
  return JSON.parse(JSON.stringify(object), (key, value) =>
    /namespace$/i.test(key) ? `${value}${OWN}` : value,
  );
}

(missing ? describe.skip : describe)(
  `a real API server and the simulated one${missing}`,
  () => {
    const start = Date.now();
    let real: RealKubernetes;
    let fleet: DemoFleetServer;
    let simulatedUrl: string;
    const namespaces = new Set<string>();
    const uids = new Map<string, string>();
    const running: { stop(): Promise<void> }[] = [];

    async function follow(url: string, auth: SourceAuth, caFile?: string) {
      const source = new HttpSource({
        kind: 'kubernetes',
        name: 'cluster',
        url,
        clusters: [],
        covers: [],
        parameters: {},
        headers: {},
        auth,
        ca: caFile === undefined ? undefined : { file: caFile },
        timeoutMs: 10_000,
        intervalMs: 1_000,
        maxConcurrency: 4,
      });
      const cluster = createDeliveryCluster({
        source,
        snapshots: { load: async () => undefined, save: async () => {} },
        logger: mockServices.logger.mock(),
      });
      running.push({
        async stop() {
          await cluster.stop();
          await source.close();
        },
      });
      await cluster.start();
      return cluster;
    }

    const isReal = ({ source }: DeliveryCluster) => source.url === real.url;

    /** What the read model tells of it; namespaces as they are on the simulated one. */
    function told(cluster: DeliveryCluster) {
      const model = ApplicationReadModel.create({
        instances: [],
        clusters: [cluster],
        directory: { entities: [], version: 1 },
        bindings: () => false,
        drifts: { version: 1, since: () => undefined },
        commitUrl: () => undefined,
        isProduction: () => false,
        patience: { stuckAfterMs: 900_000, staleAfterMs: 1_800_000 },
        now: () => new Date(start),
      });
      const statuses = model
        .entries()
        .map(({ status: { asOf, canaries, ...status } }) => ({
          ...status,
          canaries: canaries?.map(({ asOf: _, ...canary }) => canary),
        }))
        .filter(({ ref }) => !isReal(cluster) || ref.includes(OWN))
        .sort((a, b) => a.ref.localeCompare(b.ref));
      return JSON.parse(JSON.stringify(statuses).replaceAll(OWN, ''));
    }

    beforeAll(async () => {
      // Time stands still: what is written to the one stays what the other tells.
      fleet = await startDemoFleet({ port: 0, now: () => start });
      simulatedUrl = `${fleet.url}/kubernetes/stage-eu`;
      real = RealKubernetes.create();
      for (const [group, version, plural, kind] of DEFINED) {
        await real.define(group, version, { plural, kind });
        const path = `/apis/${group}/${version}`;
        const { items } = (await (
          await fetch(`${simulatedUrl}${path}/${plural}`)
        ).json()) as any;
        for (const object of items) await write(path, plural, object);
      }
    });

    async function write(path: string, plural: string, object: any) {
      const { metadata, status, ...rest } = moved(object);
      const { uid, resourceVersion, creationTimestamp, generation, ...own } =
        metadata;
      const { namespace, name } = own;
      namespaces.add(namespace);
      await real.ask('POST', '/api/v1/namespaces', {
        fine: [409],
        body: { metadata: { name: namespace } },
      });
      // What belongs to an object that is not there is taken away by the real server.
      own.ownerReferences = own.ownerReferences?.map((one: any) => ({
        ...one,
        uid: uids.get(one.uid),
      }));
      const at = `${path}/namespaces/${namespace}/${plural}`;
      const made = await real.ask('POST', at, {
        body: { ...rest, metadata: own },
      });
      uids.set(uid, made.metadata.uid);
      // The real server counts generations itself, from one.
      const observed = status.observedGeneration && {
        observedGeneration:
          typeof status.observedGeneration === 'string' ? '1' : 1,
      };
      await real.ask('PATCH', `${at}/${name}/status`, {
        contentType: 'application/merge-patch+json',
        body: { status: { ...status, ...observed } },
      });
    }

    afterAll(async () => {
      await Promise.all(running.map(one => one.stop()));
      // The definitions stay: other runs may use them.
      for (const namespace of namespaces) {
        await real.ask('DELETE', `/api/v1/namespaces/${namespace}`);
      }
      await real.close();
      await fleet.close();
    });

    it('tell the same of the same objects', async () => {
      const one = await follow(
        real.url,
        { type: 'bearer', token: real.token },
        real.caFile,
      );
      const other = await follow(simulatedUrl, { type: 'none' });
      // Canaries come a moment later than what manages them.
      await eventually(
        async () => [told(one), told(other)],
        ([theirs, ours]) => {
          expect(theirs).toHaveLength(6);
          expect(theirs).toEqual(ours);
          // By then all watches are open.
          expect([...one.warnings(), ...other.warnings()]).toEqual([]);
        },
      );
      expect(
        told(one)
          .map(({ state }: { state: string }) => state)
          .sort(),
      ).toEqual([
        'progressing',
        'progressing',
        'suspended',
        'suspended',
        'sync-failed',
        'synced',
      ]);
    });

    it('take the same writes of objects of Flux, known at once', async () => {
      const both = [
        await follow(
          real.url,
          { type: 'bearer', token: real.token },
          real.caFile,
        ),
        await follow(simulatedUrl, { type: 'none' }),
      ];
      for (const cluster of both) {
        const address = {
          kind: 'Kustomization',
          namespace: `flux-system${isReal(cluster) ? OWN : ''}`,
          name: 'catalog',
        } as const;
        const known = () =>
          cluster
            .objects('kustomizations')
            .objects.find(
              ({ metadata: { name, namespace } }) =>
                name === address.name && namespace === address.namespace,
            );
        await eventually(
          async () => known(),
          found => found !== undefined,
        );
        const writes = FluxWrites.create(cluster);
        expect(await writes.mayPatch(address)).toBe(true);
        const annotations = { 'reconcile.fluxcd.io/requestedAt': 'now' };
        await writes.patch(address, { metadata: { annotations } });
        await writes.patch(address, { spec: { suspend: true } });
        expect(known()).toMatchObject({
          metadata: { annotations, generation: 2 },
          spec: { suspend: true },
        });
        await writes.patch(address, { spec: { suspend: null } });
        const { spec, metadata } = await writes.get(address);
        expect(spec.suspend).toBeUndefined();
        expect(metadata.generation).toBe(3);
        await expect(writes.get({ ...address, name: 'none' })).rejects.toThrow(
          /flux-system(-p\d+)?\/none is not there any more/,
        );
      }
    });
  },
);
