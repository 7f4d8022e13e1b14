import {
  execFile,
  spawn,
  spawnSync,
  type ChildProcess,
} from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer as createHttpServer, type Server } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const MAX_OUTPUT = 64 * 1024 * 1024;

/**
 * A rule group, as in a Prometheus rule file.
 *
 * @public
 */
export interface PrometheusRuleGroup {
  name: string;
  interval: string;
  rules: Record<string, unknown>[];
}

/**
 * A sample of an instant query.
 *
 * @public
 */
export interface PrometheusSample {
  labels: Record<string, string>;
  value: number;
}

/**
 * From when to when the past is evaluated, in Unix seconds, both inclusive.
 *
 * @public
 */
export interface BackfillRange {
  start: number;
  end: number;
  name?: string;
}

/**
 * Why no real Prometheus can be started here; `undefined` where one can.
 *
 * @public
 */
export function missingPrometheus(): string | undefined {
  const missing = ['prometheus', 'promtool'].filter(
    program => spawnSync(program, ['--version']).status !== 0,
  );
  return missing.length > 0
    ? `${missing.join(' and ')} cannot be run; install Debian's prometheus`
    : undefined;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise(resolve => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise(resolve => server.close(resolve));
  return port;
}

/**
 * A real Prometheus on loopback with data and rules of a test.
 *
 * @public
 */
export class PrometheusServer {
  #process: ChildProcess | undefined;
  #exporter: Server | undefined;

  static async create(): Promise<PrometheusServer> {
    const folder = await mkdtemp(join(tmpdir(), 'fairway-prometheus-'));
    const server = new PrometheusServer(folder, await freePort());
    await server.setRules([]);
    return server;
  }

  private constructor(
    private readonly folder: string,
    private readonly port: number,
  ) {}

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Where its blocks are. */
  get dataFolder(): string {
    return join(this.folder, 'data');
  }

  /** Has the server scrape what `exposition` gives, labels as they are. */
  async scrape(exposition: () => string): Promise<void> {
    this.#exporter = createHttpServer((_, response) => {
      response.setHeader('content-type', 'text/plain; version=0.0.4');
      response.end(exposition());
    }).listen(0, '127.0.0.1');
    await once(this.#exporter, 'listening');
    await this.setRules([]);
  }

  /** Rule files are JSON, which is YAML. */
  async setRules(groups: PrometheusRuleGroup[]): Promise<void> {
    await writeFile(
      join(this.folder, 'rules.yaml'),
      JSON.stringify({ groups }),
    );
    const address = this.#exporter?.address() as AddressInfo | undefined;
    await writeFile(
      join(this.folder, 'prometheus.yaml'),
      JSON.stringify({
        // The defaults: subqueries without a step depend on them.
        global: {},
        rule_files: ['rules.yaml'],
        scrape_configs: address
          ? [
              {
                job_name: 'exporter',
                scrape_interval: '5s',
                scrape_timeout: '5s',
                honor_labels: true,
                static_configs: [{ targets: [`127.0.0.1:${address.port}`] }],
              },
            ]
          : [],
      }),
    );
  }

  /** Loads samples: parts of a text in the OpenMetrics format, with its end mark. Before the server starts. */
  async importSamples(openMetrics: Iterable<string>): Promise<void> {
    const file = join(this.folder, 'samples.om');
    await pipeline(Readable.from(openMetrics), createWriteStream(file));
    await run(
      'promtool',
      [
        'tsdb',
        'create-blocks-from',
        '--quiet',
        '--max-block-duration=768h',
        'openmetrics',
        file,
        join(this.folder, 'data'),
      ],
      { maxBuffer: MAX_OUTPUT },
    );
  }

  /**
   * Evaluates rules over the past. They see only what was loaded when the server started.
   *
   * @param name - of the rule file: with the group's name it decides at which times its rules are evaluated. Of one name, one
   *   at a time
   */
  async backfill(
    groups: PrometheusRuleGroup[],
    { start, end, name = 'backfill' }: BackfillRange,
  ): Promise<void> {
    const file = join(this.folder, `${name}.yaml`);
    await writeFile(file, JSON.stringify({ groups }));
    await run(
      'promtool',
      [
        'tsdb',
        'create-blocks-from',
        '--quiet',
        // 11,000 points a query is the server's limit.
        '--max-block-duration=54h',
        'rules',
        `--url=${this.url}`,
        `--start=${start}`,
        `--end=${end}`,
        `--output-dir=${join(this.folder, 'data')}`,
        file,
      ],
      { maxBuffer: MAX_OUTPUT },
    );
  }

  async start(): Promise<void> {
    this.#process = spawn(
      'prometheus',
      [
        `--config.file=${join(this.folder, 'prometheus.yaml')}`,
        `--storage.tsdb.path=${join(this.folder, 'data')}`,
        '--storage.tsdb.retention.time=100y',
        '--storage.tsdb.allow-overlapping-blocks',
        `--web.listen-address=127.0.0.1:${this.port}`,
        '--log.level=error',
      ],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    );
    for (let tries = 0; tries < 300; tries++) {
      const ready = await fetch(`${this.url}/-/ready`).catch(() => undefined);
      if (ready?.ok) return;
      await sleep(100);
    }
    throw new Error(`Prometheus on ${this.url} is not ready after 30 s`);
  }

  async stop(): Promise<void> {
    const ended = new Promise(resolve => this.#process?.once('exit', resolve));
    if (this.#process?.exitCode === null && this.#process.kill()) await ended;
    this.#process = undefined;
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  /** Ends the server and removes its data. */
  async destroy(): Promise<void> {
    await this.stop();
    this.#exporter?.closeAllConnections();
    this.#exporter?.close();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** The first value of an answer to a question of the test's own, without anything of Fairway in between. */
  async value(query: string, time?: number): Promise<number | undefined> {
    const [sample] = await this.query(query, time);
    return sample?.value;
  }

  /** @param time - Unix seconds; else now */
  async query(query: string, time?: number): Promise<PrometheusSample[]> {
    const parameters = new URLSearchParams({
      query,
      ...(time === undefined ? {} : { time: String(time) }),
    });
    const response = await fetch(`${this.url}/api/v1/query?${parameters}`);
    const answer = (await response.json()) as {
      error?: string;
      data: {
        result: { metric: Record<string, string>; value: [number, string] }[];
      };
    };
    if (answer.error) throw new Error(`${answer.error}: ${query}`);
    return answer.data.result.map(({ metric, value }) => ({
      labels: metric,
      value: Number(value[1]),
    }));
  }
}
