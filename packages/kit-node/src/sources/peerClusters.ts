import { ConfigReader, type Config } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { isObject, objectsIn } from './configObjects';
import { ConfigProblems, type ConfigProblem } from './ConfigProblems';
import { ConfigSection } from './ConfigSection';
import type { SourceSection } from './referenceProblems';

const ROOT = 'kubernetes';
const METHODS = 'clusterLocatorMethods';
const MEND = 'add the cluster under fairway.sources.kubernetes';
// Where Kubernetes puts the credentials of a pod.
const POD = '/var/run/secrets/kubernetes.io/serviceaccount';
const TAKEN = { name: 'name', url: 'url', browserUrl: 'dashboardUrl' };

/** Clusters of other plugins in the form of sources, and those that cannot be taken. */
export interface PeerClusters {
  taken: SourceSection[];
  notes: ConfigProblem[];
}

/**
 * Clusters as the Kubernetes plugin of Backstage configures them, `kubernetes.clusterLocatorMethods[]` of type `config`.
 * One whose name stands under `fairway.sources.kubernetes` too is taken from there. What cannot be taken is a note: the
 * other plugin may well be able to use it.
 */
export function peerClusters(
  config: Config,
  own: SourceSection[],
): PeerClusters {
  const named = new Set(
    own
      .filter(({ kind }) => kind === 'kubernetes')
      .map(({ section }) => section.config.getOptional('name')),
  );
  const found: PeerClusters = { taken: [], notes: [] };
  const noting = (read: () => void) => {
    try {
      read();
    } catch (error) {
      if (!(error instanceof ConfigProblems)) throw error;
      found.notes.push(...error.problems);
    }
  };
  noting(() => {
    for (const cluster of locatedClusters(config, noting)) {
      const name = cluster.config.getOptional('name');
      if (named.has(name)) continue;
      noting(() => {
        found.taken.push(toSource(cluster));
        named.add(name);
      });
    }
  });
  return found;
}

function locatedClusters(
  config: Config,
  noting: (read: () => void) => void,
): ConfigSection[] {
  const root = config.getOptional(ROOT);
  if (!isObject(root) || root[METHODS] === undefined) return [];
  const methods = objectsIn(
    new ConfigSection(config.getConfig(ROOT), ROOT),
    METHODS,
  );
  const clusters: ConfigSection[] = [];
  for (const method of methods) {
    noting(() => {
      const type = method.config.getOptional('type');
      if (type !== 'config') {
        method.fail('type', `clusters of '${type}' are not taken; ${MEND}`);
      }
      clusters.push(...objectsIn(method, 'clusters'));
    });
  }
  return clusters;
}

function toSource({ config: cluster, path }: ConfigSection): SourceSection {
  const peer = new ConfigSection(cluster, path);
  const provider = cluster.getOptional('authProvider');
  if (provider !== 'serviceAccount') {
    peer.fail(
      'authProvider',
      `'${provider}' is not taken: only 'serviceAccount' works in the background; ${MEND}`,
    );
  }
  const ca = authorities(cluster);
  if (cluster.getOptional('skipTLSVerify') === true && !ca) {
    peer.fail(
      'skipTLSVerify',
      `is not taken: Fairway always checks certificates; set caData or caFile, or ${MEND}`,
    );
  }
  const source: JsonObject = { auth: credentials(cluster), ...ca };
  for (const [key, from] of Object.entries(TAKEN)) {
    const value = cluster.getOptional(from);
    if (value !== undefined) source[key] = value;
  }
  const section = new ConfigSection(new ConfigReader(source), path);
  return { kind: 'kubernetes', section };
}

/** Without a token it is that of the pod, as in the other plugin. */
function credentials(cluster: Config): JsonObject {
  const token = cluster.getOptional('serviceAccountToken');
  return token === undefined
    ? { type: 'bearer', tokenFile: `${POD}/token` }
    : { type: 'bearer', token };
}

/** `caData` is PEM in base64. */
function authorities(cluster: Config): JsonObject | undefined {
  const data = cluster.getOptional('caData');
  if (typeof data === 'string' && data !== '') {
    return { ca: Buffer.from(data, 'base64').toString('utf8') };
  }
  const caFile = cluster.getOptional('caFile');
  if (caFile !== undefined) return { caFile };
  return cluster.has('serviceAccountToken')
    ? undefined
    : { caFile: `${POD}/ca.crt` };
}
