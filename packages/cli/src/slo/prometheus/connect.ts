import { ConfigReader, type Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { PrometheusClient } from '@fairway/kit-node/prometheus';
import {
  BUILT_IN_AUTH_TYPES,
  checkSources,
  HttpSource,
  type Source,
  type SourceConfig,
} from '@fairway/kit-node/tools';
import { readConfiguration } from '../../doctor/readConfiguration';
import type { Shell } from '../../Shell';
import type { PrometheusOptions } from '../options';

/** A Prometheus. */
export interface ConnectedPrometheus {
  name: string;
  url: string;
  source: Source;
  client: PrometheusClient;
}

// Questions about weeks take their time.
const TIMEOUT_MS = 60_000;

function only(config: Config, name: string): SourceConfig {
  const { sources, problems } = checkSources(config);
  const own = sources.filter(({ kind }) => kind === 'prometheus');
  const found = own.find(source => source.name === name);
  if (found) {
    const { auth } = found;
    if (auth.type !== 'custom') return found;
    throw new InputError(
      `auth type '${
        auth.provider
      }' of ${name} is not built in; only ${BUILT_IN_AUTH_TYPES.join(
        ', ',
      )} can be used from here`,
    );
  }
  const [problem] = problems;
  if (problem) throw new InputError(`${problem.path}: ${problem.complaint}`);
  const known = own.map(source => source.name).join(', ') || 'none';
  throw new InputError(
    `--source ${name}: fairway.sources.prometheus has no such source; there is: ${known}`,
  );
}

function ofUrl(url: string): SourceConfig {
  const prometheus = [{ name: 'prometheus', url }];
  const config = new ConfigReader({ fairway: { sources: { prometheus } } });
  const { sources, problems } = checkSources(config);
  if (sources.length === 1) return sources[0];
  throw new InputError(`--prometheus ${url}: ${problems[0]?.complaint}`);
}

async function configOf(
  { prometheus, source, config }: PrometheusOptions,
  shell: Shell,
): Promise<SourceConfig | undefined> {
  if (prometheus !== undefined && source !== undefined) {
    throw new InputError('--prometheus and --source exclude each other');
  }
  if (source !== undefined) {
    const read = await readConfiguration(config, shell.env);
    return only(read.config, source);
  }
  if (config.length > 0) {
    throw new InputError('--config is of use only with --source <name>');
  }
  return prometheus === undefined ? undefined : ofUrl(prometheus);
}

/**
 * Lets `use` ask the Prometheus that the options name; `undefined` where they name none.
 *
 * @throws InputError where there is no such source
 */
export async function withConnected<T>(
  options: PrometheusOptions,
  shell: Shell,
  use: (prometheus: ConnectedPrometheus | undefined) => Promise<T>,
): Promise<T> {
  const config = await configOf(options, shell);
  if (!config) return use(undefined);
  const source = new HttpSource(config);
  try {
    const client = PrometheusClient.create(source, {
      purpose: 'look-back',
      timeoutMs: Math.max(TIMEOUT_MS, config.timeoutMs),
    });
    const { name, url } = config;
    return await use({ name, url, source, client });
  } finally {
    await source.close();
  }
}
