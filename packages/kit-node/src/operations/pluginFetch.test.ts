import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { pluginFetch } from './pluginFetch';

describe('pluginFetch', () => {
  let server: Server;
  let client: ReturnType<typeof pluginFetch>;

  const start = async (listener: RequestListener) => {
    server = createServer(listener);
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.address() as AddressInfo;
    const discovery = mockServices.discovery.mock({
      getBaseUrl: async () => `http://127.0.0.1:${port}`,
    });
    const auth = mockServices.auth();
    client = pluginFetch({ auth, discovery }, mockCredentials.user());
  };

  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  it('carries no token to where it is sent on to', async () => {
    const paths: (string | undefined)[] = [];
    await start(({ url }, response) => {
      paths.push(url);
      response.writeHead(302, { location: '/elsewhere' }).end();
    });
    await expect(client.fetch('plugin://fixture/v1/one')).rejects.toThrow();
    expect(paths).toEqual(['/v1/one']);
  });

  it('ends when its caller does', async () => {
    await start(() => undefined);
    const controller = new AbortController();
    const { signal } = controller;
    const asked = client.fetch('plugin://fixture/v1/one', { signal });
    controller.abort(new Error('enough'));
    await expect(asked).rejects.toThrow('enough');
  });

  it('does not wait for ever', async () => {
    await start(() => undefined);
    const timeout = jest
      .spyOn(AbortSignal, 'timeout')
      .mockReturnValue(AbortSignal.abort(new Error('too long')));
    await expect(client.fetch('plugin://fixture/v1/one')).rejects.toThrow(
      'too long',
    );
    expect(timeout.mock.lastCall?.[0]).toBeGreaterThan(30_000);
    timeout.mockRestore();
  });
});
