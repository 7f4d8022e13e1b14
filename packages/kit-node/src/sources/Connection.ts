import { EnvHttpProxyAgent, type Dispatcher } from 'undici';
import type { PemSource, SourceAuth } from './SourceConfig';
import { WatchedFile } from './WatchedFile';

interface ConnectionOptions {
  /** Replaces the system's certificate authorities. */
  ca?: PemSource;
  auth: SourceAuth;
  connectTimeoutMs: number;
  /** At the same time, at most. Default: no limit. */
  connections?: number;
}

interface Credentials {
  ca?: string;
  cert?: string;
  key?: string;
}

type CredentialFiles = { [K in keyof Credentials]: () => Promise<string> };

/**
 * The pool of connections to one host, by way of HTTPS_PROXY where that is set. It is made anew when a certificate or
 * key changes on disk. Certificates are always checked.
 */
export class Connection {
  private readonly files: CredentialFiles;
  private current?: { fingerprint: string; agent: Dispatcher };

  constructor(private readonly options: ConnectionOptions) {
    const { ca, auth } = options;
    this.files = {
      ...(ca && { ca: pemReader(ca) }),
      ...(auth.type === 'mtls' && {
        cert: pemReader({ file: auth.certFile }),
        key: pemReader({ file: auth.keyFile }),
      }),
    };
  }

  /** @throws the file system's error when a certificate or key cannot be read */
  async dispatcher(): Promise<Dispatcher> {
    const entries = await Promise.all(
      Object.entries(this.files).map(async ([key, read]) => [
        key,
        await read(),
      ]),
    );
    const fingerprint = JSON.stringify(entries);
    if (this.current?.fingerprint !== fingerprint) {
      const previous = this.current?.agent;
      this.current = {
        fingerprint,
        agent: this.createAgent(Object.fromEntries(entries)),
      };
      // Ends once its running requests have.
      void previous?.close();
    }
    return this.current.agent;
  }

  async destroy(): Promise<void> {
    await this.current?.agent.destroy();
  }

  private createAgent(credentials: Credentials): Dispatcher {
    const { connectTimeoutMs: timeout, connections } = this.options;
    return new EnvHttpProxyAgent({
      connections,
      connect: { ...credentials, timeout },
      requestTls: { ...credentials, timeout },
      // The caller's deadline covers these.
      headersTimeout: 0,
      bodyTimeout: 0,
    });
  }
}

function pemReader(source: PemSource): () => Promise<string> {
  if ('pem' in source) {
    return async () => source.pem;
  }
  const file = new WatchedFile(source.file);
  return () => file.read();
}
