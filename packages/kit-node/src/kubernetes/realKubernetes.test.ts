import { setTimeout as sleep } from 'node:timers/promises';
import { mockServices } from '@backstage/backend-test-utils';
import { z } from 'zod/v3';
import { HttpSource } from '../sources/HttpSource';
import { RealKubernetes } from '../testing/RealKubernetes';
import { KubernetesClient } from './KubernetesClient';
import { KubernetesCluster } from './KubernetesCluster';

const { missing } = RealKubernetes;

jest.setTimeout(300_000);

const GROUP = `p${process.pid}.fairway.test`;
const PATH = `/apis/${GROUP}/v1/namespaces/default/widgets`;
const widgets = {
  group: GROUP,
  versions: ['v1'],
  plural: 'widgets',
  schema: z.object({
    metadata: z.object({ name: z.string() }),
    spec: z.object({ size: z.number() }),
  }),
};
const widget = (name: string, size = 1) => ({
  apiVersion: `${GROUP}/v1`,
  kind: 'Widget',
  metadata: { name },
  spec: { size },
});

(missing ? describe.skip : describe)(
  `KubernetesCluster and a real API server${missing}`,
  () => {
    let real: RealKubernetes;
    const running: { stop(): Promise<void> }[] = [];

    function create(token = real.token) {
      const source = new HttpSource({
        kind: 'kubernetes',
        name: 'real',
        url: real.url,
        clusters: [],
        covers: [],
        parameters: {},
        headers: {},
        auth: { type: 'bearer', token },
        ca: { file: real.caFile },
        timeoutMs: 10_000,
        intervalMs: 1_000,
        maxConcurrency: 4,
      });
      const cluster = KubernetesCluster.create({
        source,
        resources: { widgets },
        snapshots: { load: async () => undefined, save: async () => {} },
        logger: mockServices.logger.mock(),
      });
      running.push({
        async stop() {
          await cluster.stop();
          await source.close();
        },
      });
      return { cluster, source };
    }

    async function until(fits: () => boolean) {
      const deadline = Date.now() + 60_000;
      while (!fits() && Date.now() < deadline) await sleep(50);
      expect(fits()).toBe(true);
    }

    beforeAll(() => {
      real = RealKubernetes.create();
    });

    afterEach(async () => {
      await Promise.all(running.splice(0).map(one => one.stop()));
    });

    afterAll(async () => {
      await real.undefine(GROUP, 'widgets');
      await real.close();
    });

    it('knows what the cluster does not have', async () => {
      const { cluster } = create();
      await cluster.start();
      await until(() => cluster.objects('widgets').state === 'absent');
      expect(cluster.status().state).toBe('ok');
      expect(cluster.discovery().data?.version).toMatch(/^v1\.\d+/);
    });

    it('reads all pages, then hears of each change by one watch', async () => {
      await real.define(GROUP, 'v1', { plural: 'widgets', kind: 'Widget' });
      const names = Array.from({ length: 503 }, (_, number) => `w${number}`);
      for (const name of names) {
        await real.ask('POST', PATH, { body: widget(name) });
      }
      const { cluster } = create();
      await cluster.start();
      const sizes = () =>
        new Map(
          cluster
            .objects('widgets')
            .objects.map(({ metadata, spec }) => [metadata.name, spec.size]),
        );
      await until(() => sizes().size === 503);
      // The watch is open before anything changes.
      await until(() => cluster.warnings().length === 0);
      await real.ask('PATCH', `${PATH}/w0`, {
        contentType: 'application/merge-patch+json',
        body: { spec: { size: 7 } },
      });
      await real.ask('DELETE', `${PATH}/w1`);
      await real.ask('POST', PATH, { body: widget('new') });
      await until(() => sizes().get('w0') === 7 && sizes().has('new'));
      expect(sizes().has('w1')).toBe(false);
      expect(cluster.status().state).toBe('ok');
    });

    it('is told that a version is too old, or everything since', async () => {
      const { source } = create();
      const heard: string[] = [];
      const watch = KubernetesClient.create(source).watch(
        { group: GROUP, version: 'v1', plural: 'widgets' },
        { resourceVersion: '1', seconds: 2 },
        AbortSignal.timeout(20_000),
      );
      for await (const event of watch) {
        heard.push(event.kind === 'message' ? event.body.type : event.kind);
      }
      expect(heard[0]).toBe('alive');
      expect(heard).not.toContain('unreadable');
    });

    it('says what its account may not read', async () => {
      await real.ask('POST', '/api/v1/namespaces/default/serviceaccounts', {
        fine: [409],
        body: { metadata: { name: 'fairway-nobody' } },
      });
      const { status } = await real.ask(
        'POST',
        '/api/v1/namespaces/default/serviceaccounts/fairway-nobody/token',
        { body: { spec: { expirationSeconds: 600 } } },
      );
      const { cluster } = create(status.token);
      await cluster.start();
      await until(() => cluster.status().state === 'forbidden');
      expect(cluster.warnings().join()).toContain('widgets could not be read');
    });

    it('says that its token is not known', async () => {
      const { cluster } = create('no-such-token');
      await cluster.start();
      await until(() => cluster.status().state === 'unauthorized');
      expect(cluster.objects('widgets').state).toBe('unknown');
    });
  },
);
