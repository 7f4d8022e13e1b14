import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { ConfigSection } from './ConfigSection';
import { readCa, readSourceAuth } from './readSourceAuth';
import type { SourceConfig } from './SourceConfig';

const ROOT = 'fairway.sources';
const KEYS = [
  'name',
  'url',
  'browserUrl',
  'environment',
  'clusters',
  'replicaOf',
  'parameters',
  'headers',
  'auth',
  'ca',
  'caFile',
  'timeout',
  'interval',
  'maxConcurrency',
];
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
  new ConfigSection(root, ROOT).allowKeys(['prometheus']);
  const path = `${ROOT}.prometheus`;
  if (!Array.isArray(config.getOptional(path) ?? [])) {
    throw new InputError(`Configuration ${path}: must be a list of sources`);
  }
  const sections = (config.getOptionalConfigArray(path) ?? []).map(
    (entry, index) => new ConfigSection(entry, `${path}[${index}]`),
  );
  const sources = sections.map(section => readSource(section, authTypes));
  checkNames(sections, sources);
  return sources;
}

function readSource(
  section: ConfigSection,
  authTypes: readonly string[],
): SourceConfig {
  section.allowKeys(KEYS);
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
    kind: 'prometheus',
    name,
    url,
    browserUrl: section.has('browserUrl')
      ? section.url('browserUrl')
      : undefined,
    environment: section.optionalString('environment'),
    clusters: section.strings('clusters'),
    replicaOf: section.optionalString('replicaOf'),
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

function checkNames(sections: ConfigSection[], sources: SourceConfig[]): void {
  const names = sources.map(source => source.name);
  sources.forEach((source, index) => {
    const first = names.indexOf(source.name);
    if (first !== index) {
      sections[index].fail(
        'name',
        `'${source.name}' is the name of ${sections[first].path} too; names must differ`,
      );
    }
    const original = sources.find(other => other.name === source.replicaOf);
    if (source.replicaOf && (!original || original === source)) {
      sections[index].fail(
        'replicaOf',
        `'${source.replicaOf}' is not the name of another source; others are ${
          names.filter(name => name !== source.name).join(', ') || 'none'
        }`,
      );
    }
    if (original?.replicaOf) {
      sections[index].fail(
        'replicaOf',
        `'${original.name}' is itself a replica; name '${original.replicaOf}' instead`,
      );
    }
  });
}
