import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createDemoFleet, DemoFleetOptions } from './fleet';

/** @public */
export interface DemoFleetServerOptions extends DemoFleetOptions {
  /** 0 takes any free port. */
  port: number;
  /** Loopback by default: the demo asks nobody who they are. */
  host?: string;
}

/** @public */
export interface DemoFleetServer {
  /** Such as `http://127.0.0.1:7100`, without a slash at its end. */
  url: string;
  close(): Promise<void>;
}

/**
 * Starts the simulated fleet on one listener.
 *
 * @throws Error naming host and port where another process listens there already.
 * @public
 */
export async function startDemoFleet({
  port,
  host = '127.0.0.1',
  ...options
}: DemoFleetServerOptions): Promise<DemoFleetServer> {
  const server = createServer(createDemoFleet(options));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(
              `The demo fleet cannot listen on ${host}:${port}: another process does. Stop it, or give the demo fleet another port.`,
            )
          : error,
      );
    });
    server.listen(port, host, resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${host}:${taken}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close(error => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
