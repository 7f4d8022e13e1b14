import { ConfigReader, type Config } from '@backstage/config';
import { ConfigSources } from '@backstage/config-loader';
import { InputError, isError } from '@backstage/errors';

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
  env: Record<string, string | undefined>,
): Promise<Configuration> {
  const source = ConfigSources.default({
    argv: paths.flatMap(path => ['--config', path]),
    env,
    substitutionFunc: async name => env[name]?.trim() || undefined,
    watch: false,
  });
  try {
    for await (const { configs } of source.readConfigData()) {
      return {
        config: ConfigReader.fromConfigs(configs),
        files: configs.map(({ path, context }) => path ?? context),
      };
    }
  } catch (error) {
    throw new InputError(
      `The configuration cannot be read: ${
        isError(error) ? error.message : 'unknown error'
      }`,
    );
  }
  throw new InputError('There is no configuration');
}
