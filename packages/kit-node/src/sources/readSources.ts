import type { Config } from '@backstage/config';
import {
  ConfigProblems,
  ProblemCollector,
  readAll,
  type ConfigProblem,
} from './ConfigProblems';
import { isObject } from './configObjects';
import { ConfigSection } from './ConfigSection';
import { FAIRWAY_KEYS } from './fairwayKeys';
import { peerArgoCds } from './peerArgoCds';
import { peerClusters } from './peerClusters';
import { readCa, readSourceAuth } from './readSourceAuth';
import { referenceProblems, type SourceSection } from './referenceProblems';
import type { SourceKind } from './Source';
import type { SourceConfig } from './SourceConfig';

const FAIRWAY = 'fairway';
const ROOT = `${FAIRWAY}.sources`;
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
  argocd: [...COMMON_KEYS, 'environment', 'clusters'],
  kubernetes: [...COMMON_KEYS, 'environment', 'clusters'],
};
const KINDS = Object.keys(KEYS) as SourceKind[];
// Becomes part of addresses: `<source>/<id>`.
const NAME = /^[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/;
const HEADER = /^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/;
const LINE_BREAK = /[\r\n\0]/;

/**
 * The sources of a configuration that can be used, and all that is wrong with the others.
 *
 * @public
 */
export interface CheckedSources {
  sources: SourceConfig[];
  problems: ConfigProblem[];
  /** What other plugins are configured with and Fairway does not take: no mistake, but worth knowing. */
  notes: ConfigProblem[];
}

/**
 * Reads `fairway.sources`, as far as it can be read.
 *
 * @param config - the root configuration
 * @param authTypes - auth types beyond the built-in ones, for which a provider is registered
 * @public
 */
export function checkSources(
  config: Config,
  authTypes: readonly string[] = [],
): CheckedSources {
  const collector = new ProblemCollector();
  const sections =
    collector.attempt(() => {
      requireObject(config);
      collector.attempt(() => checkKeys(config));
      return readSections(config);
    }) ?? [];
  sections.push(
    ...(collector.attempt(() => peerArgoCds(config, sections)) ?? []),
  );
  const peers = peerClusters(config, sections);
  // What another plugin can use must not keep the backend from starting.
  const unusable = new ProblemCollector();
  const read = (from: SourceSection[], faults: ProblemCollector) =>
    from.flatMap(
      entry => faults.attempt(() => readSource(entry, authTypes)) ?? [],
    );
  return {
    sources: [...read(sections, collector), ...read(peers.taken, unusable)],
    problems: [...collector.problems, ...referenceProblems(sections)],
    notes: [...peers.notes, ...unusable.problems],
  };
}

/**
 * Reads `fairway.sources`.
 *
 * @param note - is told what other plugins are configured with and is not taken
 * @throws ConfigProblems naming path, value and mend of all that is wrong
 */
export function readSources(
  config: Config,
  authTypes: readonly string[] = [],
  note: (text: string) => void = () => {},
): SourceConfig[] {
  const { sources, problems, notes } = checkSources(config, authTypes);
  if (problems.length > 0) {
    throw new ConfigProblems(problems);
  }
  notes.forEach(({ path, complaint }) => note(`${path}: ${complaint}`));
  return sources;
}

function requireObject(config: Config): void {
  if (config.has(FAIRWAY) && !isObject(config.get(FAIRWAY))) {
    const complaint = `must be an object; known keys are ${FAIRWAY_KEYS.join(
      ', ',
    )}`;
    throw new ConfigProblems([{ path: FAIRWAY, complaint }]);
  }
}

function checkKeys(config: Config): void {
  const fairway = config.getOptionalConfig(FAIRWAY);
  if (fairway) {
    new ConfigSection(fairway, FAIRWAY).allowKeys(FAIRWAY_KEYS);
  }
}

function readSections(config: Config): SourceSection[] {
  const root = config.getOptionalConfig(ROOT);
  if (!root) {
    return [];
  }
  new ConfigSection(root, ROOT).allowKeys(KINDS);
  return KINDS.flatMap(kind => {
    const path = `${ROOT}.${kind}`;
    const entries = config.getOptional(path) ?? [];
    if (!Array.isArray(entries) || !entries.every(isObject)) {
      const complaint = 'must be a list of sources, each with name and url';
      throw new ConfigProblems([{ path, complaint }]);
    }
    return (config.getOptionalConfigArray(path) ?? []).map((entry, index) => ({
      kind,
      section: new ConfigSection(entry, `${path}[${index}]`),
    }));
  });
}

function readSource(
  { kind, section }: SourceSection,
  authTypes: readonly string[],
): SourceConfig {
  const { keys, ...source } = readAll<SourceConfig & { keys: void }>({
    keys: () => section.allowKeys(KEYS[kind]),
    kind: () => kind,
    name: () => readName(section),
    url: () => section.url('url'),
    browserUrl: () =>
      section.has('browserUrl') ? section.url('browserUrl') : undefined,
    environment: () => section.optionalString('environment'),
    clusters: () => section.strings('clusters'),
    replicaOf: () => section.optionalString('replicaOf'),
    covers: () => section.strings('covers'),
    parameters: () => section.record('parameters'),
    headers: () => readHeaders(section),
    auth: () => readSourceAuth(section, authTypes),
    ca: () => readCa(section),
    timeoutMs: () =>
      section.milliseconds('timeout', { fallback: 10_000, min: 100 }),
    intervalMs: () =>
      section.milliseconds('interval', { fallback: 30_000, min: 1_000 }),
    maxConcurrency: () => section.positiveInteger('maxConcurrency', 4),
  });
  checkAuth(section, source);
  return source;
}

function readName(section: ConfigSection): string {
  const name = section.string('name');
  if (!NAME.test(name)) {
    section.fail(
      'name',
      `'${name}' must be 1 to 63 letters, digits, dots, underscores and dashes, with a letter or digit at both ends`,
    );
  }
  return name;
}

function checkAuth(
  section: ConfigSection,
  { kind, url, auth, ca }: SourceConfig,
) {
  if (auth.type === 'mtls' && !url.startsWith('https:')) {
    section.fail('auth.type', `'mtls' needs an https url`);
  }
  if (auth.type === 'session' && kind !== 'argocd') {
    section.fail('auth.type', `'session' is a login at Argo CD; use 'basic'`);
  }
  if (ca && !url.startsWith('https:')) {
    section.fail('ca', 'is of use only with an https url');
  }
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
