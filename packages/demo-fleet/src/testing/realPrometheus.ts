import { ChildProcess, execFile, spawn, spawnSync } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Why no real Prometheus can be started here, or nothing where it can. */
export function missingPrometheus(): string | undefined {
  const missing = ['prometheus', 'promtool'].filter(
    program => spawnSync(program, ['--version']).status !== 0,
  );
  return missing.length > 0
    ? `${missing.join(' and ')} cannot be run`
    : undefined;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise(resolve => {
    server.close(resolve);
  });
  return typeof address === 'object' && address ? address.port : 0;
}

async function untilReady(url: string, server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 150; attempt++) {
    if (server.exitCode !== null) {
      throw new Error(`prometheus ended with code ${server.exitCode}`);
    }
    const ready = await fetch(`${url}/-/ready`).then(
      response => response.ok,
      () => false,
    );
    if (ready) {
      return;
    }
    await new Promise(resolve => {
      setTimeout(resolve, 200);
    });
  }
  throw new Error(`prometheus at ${url} was not ready within 30 s`);
}

/** Starts a real Prometheus on loopback with these samples in its store, and nothing else to do. */
export async function startRealPrometheus(
  openMetrics: Iterable<string>,
): Promise<{ url: string; stop(): Promise<void> }> {
  const directory = await mkdtemp(join(tmpdir(), 'demo-fleet-parity-'));
  const samples = join(directory, 'samples.txt');
  const config = join(directory, 'prometheus.yml');
  const data = join(directory, 'data');
  await pipeline(Readable.from(openMetrics), createWriteStream(samples));
  await writeFile(config, 'global: {}\n');
  await run(
    'promtool',
    ['tsdb', 'create-blocks-from', 'openmetrics', '-q', samples, data],
    { maxBuffer: 2 ** 26 },
  );
  const port = await freePort();
  const server = spawn(
    'prometheus',
    [
      `--config.file=${config}`,
      `--storage.tsdb.path=${data}`,
      '--storage.tsdb.retention.time=100y',
      `--web.listen-address=127.0.0.1:${port}`,
      '--log.level=error',
    ],
    { stdio: 'ignore' },
  );
  const url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    if (server.exitCode === null) {
      const ended = new Promise(resolve => {
        server.once('exit', resolve);
      });
      server.kill('SIGTERM');
      await ended;
    }
    await rm(directory, { recursive: true, force: true });
  };
  try {
    await untilReady(url, server);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}
