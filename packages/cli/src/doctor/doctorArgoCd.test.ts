import { startDemoFleet, type DemoFleetServer } from '@fairway/demo-fleet';
import {
  upstream,
  upstreamServer,
  type UpstreamServer,
} from '@fairway/kit-node/testUtils';
import { runInShell, useConfigFiles } from '../testing/runInShell';

jest.setTimeout(60_000);

const SECRET = 'hunter2-hunter2';

describe('fairway doctor asks an Argo CD', () => {
  const write = useConfigFiles();
  let fleet: DemoFleetServer;
  let server: UpstreamServer;

  const doctor = (url: string, auth: string) => {
    const file = write(`fairway:
  sources:
    argocd:
      - name: argo
        url: ${url}
        auth: ${auth}
`);
    return runInShell(['doctor', '--config', file]);
  };
  const session = (password: string) =>
    `{ type: session, username: fairway, password: ${password} }`;

  beforeAll(async () => {
    fleet = await startDemoFleet({ port: 0 });
    server = await upstreamServer();
  });

  afterAll(async () => {
    await fleet.close();
    await server.close();
  });

  it('and finds nothing to mend', async () => {
    const url = `${fleet.url}/argocd/argocd-eu`;
    const { code, out } = await doctor(url, session('demo-password'));
    expect(out).toMatch(/^ {2}version +ok +Argo CD v3\.5/m);
    expect(out).toMatch(/^ {2}applications +ok +16 to be seen$/m);
    expect(code).toBe(0);
  });

  it('that does not know the password, and says when it asks again', async () => {
    const url = `${fleet.url}/argocd/argocd-eu`;
    const { code, out } = await doctor(url, session(SECRET));
    expect(code).toBe(1);
    expect(out).toMatch(/credentials +problem .*user name and password/);
    expect(out).not.toContain(SECRET);
  });

  it('whose account may see nothing, which Argo CD calls an empty list', async () => {
    server.behave((request, response) =>
      upstream.json(
        request.path === '/api/version'
          ? { Version: 'v2.14.0' }
          : { items: null },
      )(request, response),
    );
    const { code, out } = await doctor(
      server.url,
      '{ type: bearer, token: some-token }',
    );
    expect(code).toBe(1);
    expect(out).toMatch(/applications +problem +it shows none/);
    expect(out).toContain('applications, get, */*, allow');
  });
});
