import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { ConfigSection } from './ConfigSection';
import { readCa, readSourceAuth } from './readSourceAuth';
import type { SourceKind } from './Source';
import type { SourceConfig } from './SourceConfig';

const ROOT = 'fairway.sources';
const COMMON_KEYS = [
  'name',
  'url',
  'browserUrl',
  'parameters',
  'headers',
  'auth',
  'ca',
  'caFile',
  'timeout',
  'interval',
  'maxConcurrency',
];
const KEYS: Record<SourceKind, string[]> = {
  prometheus: [...COMMON_KEYS, 'environment', 'clusters', 'replicaOf'],
  alertmanager: [...COMMON_KEYS, 'covers'],
};
const KINDS = Object.keys(KEYS) as SourceKind[];
// Becomes part of addresses: `<source>/<id>`.
const NAME = /^[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/;
const HEADER = /^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/;
const LINE_BREAK = /[\r\n\0]/;

/**
 * Reads `fairway.sources`.
 *
 * @param config - the root configuration
 * @param authTypes - auth types beyond the built-in ones, for which a provider is registered
 * @throws InputError naming path, value and mend
 */
export function readSources(
  config: Config,
  authTypes: readonly string[] = [],
): SourceConfig[] {
  const root = config.getOptionalConfig(ROOT);
  if (!root) {
    return [];
  }
  new ConfigSection(root, ROOT).allowKeys(KINDS);
  const sections = KINDS.flatMap(kind => readSections(config, kind));
  const sources = sections.map(({ section, kind }) =>
    readSource(section, kind, authTypes),
  );
  checkReferences(
    sections.map(({ section }) => section),
    sources,
  );
  return sources;
}

function readSections(config: Config, kind: SourceKind) {
  const path = `${ROOT}.${kind}`;
  if (!Array.isArray(config.getOptional(path) ?? [])) {
    throw new InputError(`Configuration ${path}: must be a list of sources`);
  }
  return (config.getOptionalConfigArray(path) ?? []).map((entry, index) => ({
    kind,
    section: new ConfigSection(entry, `${path}[${index}]`),
  }));
}

function readSource(
  section: ConfigSection,
  kind: SourceKind,
  authTypes: readonly string[],
): SourceConfig {
  section.allowKeys(KEYS[kind]);
  const name = section.string('name');
  if (!NAME.test(name)) {
    section.fail(
      'name',
      `'${name}' must be 1 to 63 letters, digits, dots, underscores and dashes, with a letter or digit at both ends`,
    );
  }
  const url = section.url('url');
  const auth = readSourceAuth(section, authTypes);
  const ca = readCa(section);
  if (auth.type === 'mtls' && !url.startsWith('https:')) {
    section.fail('auth.type', `'mtls' needs an https url`);
  }
  if (ca && !url.startsWith('https:')) {
    section.fail('ca', 'is of use only with an https url');
  }
  return {
    kind,
    name,
    url,
    browserUrl: section.has('browserUrl')
      ? section.url('browserUrl')
      : undefined,
    environment: section.optionalString('environment'),
    clusters: section.strings('clusters'),
    replicaOf: section.optionalString('replicaOf'),
    covers: section.strings('covers'),
    parameters: section.record('parameters'),
    headers: readHeaders(section),
    auth,
    ca,
    timeoutMs: section.milliseconds('timeout', { fallback: 10_000, min: 100 }),
    intervalMs: section.milliseconds('interval', {
      fallback: 30_000,
      min: 1_000,
    }),
    maxConcurrency: section.positiveInteger('maxConcurrency', 4),
  };
}

function readHeaders(section: ConfigSection): Record<string, string> {
  const headers = section.record('headers');
  for (const [name, value] of Object.entries(headers)) {
    if (!HEADER.test(name)) {
      section.fail('headers', `'${name}' is not a header name`);
    }
    if (LINE_BREAK.test(value)) {
      section.fail(`headers.${name}`, 'must be a single line');
    }
    if (name.toLowerCase() === 'authorization' && section.has('auth')) {
      section.fail(`headers.${name}`, 'auth is set too; keep one of the two');
    }
  }
  return headers;
}

/** Names are unique whatever the kind: they stand in addresses and in stored snapshots. */
function checkReferences(
  sections: ConfigSection[],
  sources: SourceConfig[],
): void {
  const names = sources.map(source => source.name);
  sources.forEach((source, index) => {
    const section = sections[index];
    const first = names.indexOf(source.name);
    if (first !== index) {
      section.fail(
        'name',
        `'${source.name}' is the name of ${sections[first].path} too; names must differ`,
      );
    }
    checkReplica(section, source, sources);
    checkCovered(section, source, sources);
  });
}

function checkReplica(
  section: ConfigSection,
  source: SourceConfig,
  sources: SourceConfig[],
): void {
  if (!source.replicaOf) return;
  const others = sources.filter(
    other => other !== source && other.kind === source.kind,
  );
  const original = others.find(({ name }) => name === source.replicaOf);
  if (!original) {
    section.fail(
      'replicaOf',
      `'${source.replicaOf}' is not the name of another source; others are ${
        others.map(({ name }) => name).join(', ') || 'none'
      }`,
    );
  }
  if (original?.replicaOf) {
    section.fail(
      'replicaOf',
      `'${original.name}' is itself a replica; name '${original.replicaOf}' instead`,
    );
  }
}

function checkCovered(
  section: ConfigSection,
  { covers }: SourceConfig,
  sources: SourceConfig[],
): void {
  const known = sources
    .filter(({ kind }) => kind === 'prometheus')
    .map(({ name }) => name);
  const strange = covers.find(name => !known.includes(name));
  if (strange !== undefined) {
    section.fail(
      'covers',
      `'${strange}' is not the name of a Prometheus; there are ${
        known.join(', ') || 'none'
      }`,
    );
  }
}
