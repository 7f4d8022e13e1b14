import { ConfigReader, type Config } from '@backstage/config';
import { type ConfigSource, ConfigSources } from '@backstage/config-loader';
import { InputError, isError } from '@backstage/errors';
import { configurationFault } from './configurationFault';
import { refuseDoubtful } from './refuseDoubtful';

/** Read where no file is given. */
const DEFAULT_FILES = ['app-config.yaml', 'app-config.local.yaml'];

type Environment = Record<string, string | undefined>;

/** A configuration as Backstage reads it, and the files that it comes from. */
export interface Configuration {
  config: Config;
  files: string[];
}

/**
 * Reads the configuration as Backstage's own commands do: `app-config.yaml` and `app-config.local.yaml` or the given
 * files, `APP_CONFIG_` variables, `${VARIABLE}` and `$file` filled in.
 *
 * @throws InputError where a file cannot be read
 */
export async function readConfiguration(
  paths: string[],
  env: Environment,
): Promise<Configuration> {
  try {
    const configs = await readConfigs(paths, env);
    return {
      config: ConfigReader.fromConfigs(configs),
      files: configs.map(({ path, context }) => path ?? context),
    };
  } catch (error) {
    const path = await findBrokenFile(paths, { env, error });
    throw new InputError(
      `The configuration cannot be read: ${configurationFault(error, path)}`,
    );
  }
}

async function readConfigs(paths: string[], env: Environment) {
  const data = sourceOf(paths, env).readConfigData();
  const { value } = await refuseDoubtful(() => data.next());
  if (!value) throw new InputError('There is no configuration');
  return value.configs;
}

function sourceOf(paths: string[], env: Environment): ConfigSource {
  return ConfigSources.default({
    argv: paths.flatMap(path => ['--config', path]),
    env,
    substitutionFunc: async name => env[name]?.trim() || undefined,
    watch: false,
  });
}

/** The parser does not say which file it read: it is the one that fails alike when it is read alone. */
async function findBrokenFile(
  paths: string[],
  failure: { env: Environment; error: unknown },
): Promise<string | undefined> {
  const { env, error } = failure;
  for (const path of paths.length ? paths : DEFAULT_FILES) {
    try {
      await readConfigs([path], env);
    } catch (alone) {
      if (isError(alone) && isError(error) && alone.message === error.message)
        return path;
    }
  }
  return undefined;
}
