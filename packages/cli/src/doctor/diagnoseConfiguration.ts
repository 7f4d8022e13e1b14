import type { Config } from '@backstage/config';
import {
  BUILT_IN_AUTH_TYPES,
  checkEnvironments,
  checkSources,
  type SourceConfig,
} from '@fairway/kit-node/tools';
import { checkCatalogRules } from './checkCatalogRules';
import type { Diagnosis, SourceDiagnosis } from './Diagnosis';
import { examineSource } from './examineSource';
import { readConfiguration } from './readConfiguration';

/** Checks the parts of a configuration that Fairway needs, and asks each source that can be used. */
export async function diagnoseConfiguration(
  paths: string[],
  env: Record<string, string | undefined>,
): Promise<Diagnosis> {
  const { config, files } = await readConfiguration(paths, env);
  const { sources, problems, notes } = checkSources(
    config,
    foreignAuthTypes(config),
  );
  const none =
    sources.length + problems.length === 0
      ? [
          {
            path: 'fairway.sources.prometheus',
            complaint: 'is missing; add a source with its name and url',
          },
        ]
      : [];
  return {
    asked: files,
    configuration: [
      ...problems,
      ...none,
      ...checkEnvironments(config),
      ...(await checkCatalogRules(config, files)),
    ],
    notes,
    backend: [],
    sources: await Promise.all(sources.map(diagnoseSource)),
  };
}

async function diagnoseSource(config: SourceConfig): Promise<SourceDiagnosis> {
  const { name, kind, url, auth } = config;
  if (auth.type === 'custom') {
    return {
      ...{ name, kind, url, state: 'never' },
      checks: [
        {
          name: 'credentials',
          result: 'problem',
          reason: `auth type '${auth.provider}' is not built in: only a backend with a provider for it can ask ${name}`,
          mend: 'Correct auth.type, or ask that backend: fairway doctor --backend <url>',
        },
      ],
    };
  }
  return { name, kind, url, ...(await examineSource(config)) };
}

/** Auth types that may be served by a provider of the backend: no mistake, but nothing that can be tried from here. */
function foreignAuthTypes(config: Config): string[] {
  // Not checked yet: anything may stand there.
  const kinds = Object.values(
    config.getOptional<Record<string, unknown>>('fairway.sources') ?? {},
  );
  return kinds
    .filter(Array.isArray)
    .flat()
    .flatMap(entry => {
      const type: unknown = entry?.auth?.type;
      const builtIn = BUILT_IN_AUTH_TYPES.some(known => known === type);
      return typeof type === 'string' && type.trim() && !builtIn ? [type] : [];
    });
}
