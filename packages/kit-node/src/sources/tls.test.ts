import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JsonObject } from '@backstage/types';
import { z } from 'zod/v3';
import { upstream, upstreamServer, type UpstreamServer } from '../testUtils';
import { useTestSources } from '../testing/useTestSources';
import { createAuthority } from '../testing/certificates';

const query = {
  path: '/query',
  schema: z.object({ data: z.number() }),
  retry: false,
};
const ok = upstream.json({ data: 1 });

describe('HttpSource over TLS', () => {
  const directory = mkdtempSync(join(tmpdir(), 'fairway-tls-'));
  const authority = createAuthority(directory, 'authority');
  const stranger = createAuthority(directory, 'stranger');
  const server = authority.sign('server', 'IP:127.0.0.1');
  const elsewhere = authority.sign('elsewhere', 'DNS:elsewhere.example');
  const client = authority.sign('client', 'DNS:client');
  const create = useTestSources();
  const ask = (url: string, entry: JsonObject) =>
    create({ url, ...entry }).request(query);
  const closing: Array<() => Promise<unknown>> = [];

  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) {
      await close();
    }
  });

  afterAll(() => {
    rmSync(directory, { recursive: true });
  });

  async function serve(
    tls: Parameters<typeof upstreamServer>[1],
  ): Promise<UpstreamServer> {
    const started = await upstreamServer(ok, tls);
    closing.push(() => started.close());
    return started;
  }

  it.each([
    ['inline', () => ({ ca: authority.cert })],
    ['in a file', () => ({ caFile: authority.certFile })],
  ])('trusts an authority %s', async (_, trust) => {
    const { url } = await serve(server);

    expect((await ask(url, trust())).body).toEqual({ data: 1 });
  });

  it.each([
    ['an unknown authority', server, {}, /unknown authority; set ca or caFile/],
    [
      'another authority',
      server,
      { ca: stranger.cert },
      /unknown authority; set ca or caFile|TLS/,
    ],
    [
      'another host name',
      elsewhere,
      { ca: authority.cert },
      /its certificate is for another host name/,
    ],
  ])('refuses a certificate of %s', async (_, certificate, trust, message) => {
    const { url, requests } = await serve(certificate);

    await expect(ask(url, trust)).rejects.toMatchObject({
      message: expect.stringMatching(message),
      reason: 'tls',
    });
    expect(requests).toHaveLength(0);
  });

  it('says that its own authority file cannot be read', async () => {
    const { url } = await serve(server);

    await expect(ask(url, { caFile: '/nowhere/ca.pem' })).rejects.toThrow(
      'prom was not asked: its certificate or key cannot be used (ENOENT)',
    );
  });

  it('says that the other side does not speak TLS', async () => {
    const plain = await upstreamServer(ok);
    closing.push(() => plain.close());

    await expect(
      ask(plain.url.replace('http:', 'https:'), {}),
    ).rejects.toMatchObject({
      message: expect.stringMatching(
        /^prom does not answer: no TLS connection/,
      ),
      reason: 'tls',
    });
  });

  describe('with a client certificate', () => {
    const mutual = {
      ...server,
      ca: authority.cert,
      requestCert: true,
      rejectUnauthorized: true,
    };
    const auth = {
      type: 'mtls',
      certFile: client.certFile,
      keyFile: client.keyFile,
    };

    it('is let in', async () => {
      const { url } = await serve(mutual);

      expect((await ask(url, { ca: authority.cert, auth })).body).toEqual({
        data: 1,
      });
    });

    it('is not without', async () => {
      const { url } = await serve(mutual);

      await expect(ask(url, { ca: authority.cert })).rejects.toMatchObject({
        state: 'unreachable',
      });
    });

    it('uses a renewed one', async () => {
      const { url } = await serve(mutual);
      const certFile = join(directory, 'current.crt');
      const keyFile = join(directory, 'current.key');
      const intruder = stranger.sign('intruder', 'DNS:client');
      copyFileSync(intruder.certFile, certFile);
      copyFileSync(intruder.keyFile, keyFile);
      const source = create({
        url,
        ca: authority.cert,
        auth: { type: 'mtls', certFile, keyFile },
      });
      await expect(source.request(query)).rejects.toThrow(/prom/);

      copyFileSync(client.certFile, certFile);
      copyFileSync(client.keyFile, keyFile);
      expect((await source.request(query)).body).toEqual({ data: 1 });
    });
  });

  it('goes through HTTPS_PROXY, and around it for NO_PROXY', async () => {
    const { url } = await serve(server);
    const tunnels: string[] = [];
    const proxy = await startProxy(tunnels);
    closing.push(
      () =>
        new Promise(resolve => {
          proxy.close(resolve);
          proxy.closeAllConnections();
        }),
    );
    const environment = { ...process.env };
    process.env.HTTPS_PROXY = `http://127.0.0.1:${
      (proxy.address() as AddressInfo).port
    }`;
    try {
      process.env.NO_PROXY = 'localhost';
      await ask(url, { ca: authority.cert });
      expect(tunnels).toEqual([new URL(url).host]);

      process.env.NO_PROXY = '127.0.0.1';
      await ask(url, { ca: authority.cert });
      expect(tunnels).toHaveLength(1);
    } finally {
      process.env = environment;
    }
  });
});

async function startProxy(tunnels: string[]): Promise<Server> {
  const proxy = createServer();
  proxy.on('connect', (request, socket: Socket) => {
    tunnels.push(request.url!);
    const [host, port] = request.url!.split(':');
    const upstreamSocket = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstreamSocket.pipe(socket).pipe(upstreamSocket);
    });
    upstreamSocket.on('error', () => socket.destroy());
    socket.on('error', () => upstreamSocket.destroy());
  });
  await new Promise<void>(resolve => {
    proxy.listen(0, '127.0.0.1', resolve);
  });
  return proxy;
}
