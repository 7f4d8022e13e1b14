import { ConfigReader } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  checkSources,
  HttpSource,
  type SourceConfig,
} from '@fairway/kit-node/tools';
import { readConfiguration } from '../../doctor/readConfiguration';
import type { Shell } from '../../Shell';

const NAME = 'prometheus';

/** A source of `fairway.sources.prometheus` by its name, or one that is an address alone. */
export async function openPrometheus(
  nameOrUrl: string,
  configFiles: string[],
  { env }: Shell,
): Promise<HttpSource> {
  const config = /^https?:\/\//i.test(nameOrUrl)
    ? atAddress(nameOrUrl)
    : await byName(nameOrUrl, configFiles, env);
  if (config.auth.type === 'custom') {
    throw new InputError(
      `auth type '${config.auth.provider}' of ${config.name} is not built in: only a backend with a provider for it can ask it`,
    );
  }
  return new HttpSource(config);
}

function atAddress(url: string): SourceConfig {
  const { sources, problems } = checkSources(
    new ConfigReader({
      fairway: { sources: { prometheus: [{ name: NAME, url }] } },
    }),
  );
  const [problem] = problems;
  if (problem) throw new InputError(`--prometheus ${problem.complaint}`);
  return sources[0];
}

async function byName(
  name: string,
  files: string[],
  env: Shell['env'],
): Promise<SourceConfig> {
  const { config, files: read } = await readConfiguration(files, env);
  const { sources, problems } = checkSources(config);
  const known = sources.filter(({ kind }) => kind === 'prometheus');
  const found = known.find(source => source.name === name);
  if (found) return found;
  const names = known.map(source => source.name).join(', ');
  const doubts = problems.map(
    ({ path, complaint }) => `; ${path} ${complaint}`,
  );
  throw new InputError(
    `There is no source ${JSON.stringify(
      name,
    )} in fairway.sources.prometheus of ${read.join(', ')}; there ${
      names ? `is ${names}` : 'is none'
    }${doubts.join('')}`,
  );
}
