import { setTimeout as sleep } from 'node:timers/promises';
import { mockServices } from '@backstage/backend-test-utils';
import { startDemoFleet, type DemoFleetServer } from '@fairway/demo-fleet';
import { RealKubernetes } from '@fairway/kit-node/testUtils';
import { HttpSource, type SourceAuth } from '@fairway/kit-node/tools';
import { ApplicationReadModel } from '../model/ApplicationReadModel';
import { FluxWrites } from '../flux/actions/FluxWrites';
import { createDeliveryCluster, type DeliveryCluster } from './Deliveries';

const { missing } = RealKubernetes;

jest.setTimeout(120_000);

const DEFINED = [
  ['kustomize.toolkit.fluxcd.io', 'v1', 'kustomizations', 'Kustomization'],
  ['helm.toolkit.fluxcd.io', 'v2', 'helmreleases', 'HelmRelease'],
  ['source.toolkit.fluxcd.io', 'v1', 'gitrepositories', 'GitRepository'],
  ['source.toolkit.fluxcd.io', 'v1', 'helmrepositories', 'HelmRepository'],
  ['argoproj.io', 'v1alpha1', 'rollouts', 'Rollout'],
  ['argoproj.io', 'v1alpha1', 'analysisruns', 'AnalysisRun'],
  ['flagger.app', 'v1beta1', 'canaries', 'Canary'],
] as const;

(missing ? describe.skip : describe)(
  `a real API server and the simulated one${missing}`,
  () => {
    const start = Date.now();
    let real: RealKubernetes;
    let fleet: DemoFleetServer;
    let simulatedUrl: string;
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
      return model
        .entries()
        .map(({ status: { asOf, canaries, ...status } }) => ({
          ...status,
          canaries: canaries?.map(({ asOf: _, ...canary }) => canary),
        }))
        .sort((a, b) => a.ref.localeCompare(b.ref));
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
      const { namespace, name } = object.metadata;
      const { uid, resourceVersion, creationTimestamp, generation, ...own } =
        object.metadata;
      await real.ask('POST', '/api/v1/namespaces', {
        fine: [409],
        body: { metadata: { name: namespace } },
      });
      const at = `${path}/namespaces/${namespace}/${plural}`;
      const { status, ...rest } = object;
      await real.ask('POST', at, { body: { ...rest, metadata: own } });
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
      for (const [group, , plural] of DEFINED) {
        await real.undefine(group, plural);
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
      const expected = 6;
      const deadline = Date.now() + 20_000;
      while (
        (told(one).length < expected || told(other).length < expected) &&
        Date.now() < deadline
      ) {
        await sleep(100);
      }
      // Canaries come a moment later than what manages them.
      await sleep(2_000);
      expect(told(one)).toHaveLength(expected);
      expect(told(one)).toEqual(told(other));
      expect(one.warnings()).toEqual([]);
      expect(other.warnings()).toEqual([]);
      expect(
        told(one)
          .map(({ state }) => state)
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
      const address = {
        kind: 'Kustomization',
        namespace: 'flux-system',
        name: 'catalog',
      } as const;
      const known = (cluster: DeliveryCluster) =>
        cluster
          .objects('kustomizations')
          .objects.find(({ metadata }) => metadata.name === address.name);
      for (const cluster of both) {
        const deadline = Date.now() + 20_000;
        while (!known(cluster) && Date.now() < deadline) await sleep(100);
        const writes = FluxWrites.create(cluster);
        expect(await writes.mayPatch(address)).toBe(true);
        const annotations = { 'reconcile.fluxcd.io/requestedAt': 'now' };
        await writes.patch(address, { metadata: { annotations } });
        await writes.patch(address, { spec: { suspend: true } });
        expect(known(cluster)).toMatchObject({
          metadata: { annotations, generation: 2 },
          spec: { suspend: true },
        });
        await writes.patch(address, { spec: { suspend: null } });
        const { spec, metadata } = await writes.get(address);
        expect(spec.suspend).toBeUndefined();
        expect(metadata.generation).toBe(3);
        await expect(writes.get({ ...address, name: 'none' })).rejects.toThrow(
          /flux-system\/none is not there any more/,
        );
      }
    });
  },
);
