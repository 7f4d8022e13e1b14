import { startDemoFleet, type DemoFleetServer } from '@fairway/demo-fleet';
import {
  upstream,
  upstreamServer,
  type UpstreamServer,
} from '@fairway/kit-node/testUtils';
import { runInShell, useConfigFiles } from '../testing/runInShell';

jest.setTimeout(60_000);

describe('fairway doctor asks a Kubernetes cluster', () => {
  const write = useConfigFiles();
  let fleet: DemoFleetServer;
  let server: UpstreamServer;

  const doctor = (url: string) =>
    runInShell([
      'doctor',
      '--config',
      write(`fairway:
  sources:
    kubernetes:
      - name: cluster
        url: ${url}
`),
    ]);

  beforeAll(async () => {
    fleet = await startDemoFleet({ port: 0 });
    server = await upstreamServer();
  });

  afterAll(async () => {
    await fleet.close();
    await server.close();
  });

  it('and names what it found', async () => {
    const { code, out } = await doctor(`${fleet.url}/kubernetes/stage-eu`);
    expect(out).toMatch(/^ {2}version +ok +Kubernetes v1\./m);
    expect(out).toMatch(
      /^ {2}deliveries +ok +.*kustomizations.*helmreleases.*rollouts/m,
    );
    expect(code).toBe(0);
  });

  it('that has nothing of it, which is nothing to mend', async () => {
    const { code, out } = await doctor(`${fleet.url}/kubernetes/prod-eu`);
    expect(out).toMatch(/^ {2}deliveries +note +neither Flux/m);
    expect(code).toBe(0);
  });

  it('whose account may not list what is there', async () => {
    const group = 'flagger.app/v1beta1';
    const answers: Record<string, object> = {
      '/version': { gitVersion: 'v1.30.0' },
      '/apis': {
        groups: [
          { name: 'flagger.app', preferredVersion: { groupVersion: group } },
        ],
      },
      [`/apis/${group}`]: { resources: [{ name: 'canaries' }] },
    };
    server.behave((request, response) => {
      const answer = answers[request.path];
      return answer
        ? upstream.json(answer)(request, response)
        : upstream.error(403)(request, response);
    });
    const { code, out } = await doctor(server.url);
    expect(code).toBe(1);
    expect(out).toMatch(
      /deliveries +problem +our account may not list canaries\.flagger\.app/,
    );
    expect(out).toContain('get, list and watch');
  });

  it('of another plugin that cannot be taken, and says why', async () => {
    const { code, out } = await runInShell([
      'doctor',
      '--config',
      write(`fairway:
  sources:
    kubernetes:
      - name: cluster
        url: ${fleet.url}/kubernetes/prod-eu
kubernetes:
  clusterLocatorMethods:
    - type: config
      clusters:
        - name: cloud
          url: https://cloud.example
          authProvider: google
`),
    ]);
    expect(out).toContain('Configuration of other plugins that is not taken');
    expect(out).toContain("'google' is not taken");
    expect(code).toBe(0);
  });
});
