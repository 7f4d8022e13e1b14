import {
  SourceError,
  type Source,
  type SourceConfig,
} from '@fairway/kit-node/tools';
import { z } from 'zod/v3';
import { clockCheck, versionCheck } from './checks';
import type { Check } from './Diagnosis';
import type { Examination } from './examineSource';
import { passedSteps } from './steps';

/** What Fairway reads of a cluster, where it is there. */
const READ: Record<string, string[]> = {
  'kustomize.toolkit.fluxcd.io': ['kustomizations'],
  'helm.toolkit.fluxcd.io': ['helmreleases'],
  'source.toolkit.fluxcd.io': [
    'gitrepositories',
    'helmrepositories',
    'ocirepositories',
  ],
  'argoproj.io': ['rollouts', 'analysisruns'],
  'flagger.app': ['canaries'],
};

const versionSchema = z.object({ gitVersion: z.string().optional() });

const groupsSchema = z.object({
  groups: z.array(
    z.object({
      name: z.string(),
      preferredVersion: z.object({ groupVersion: z.string() }),
    }),
  ),
});

const resourcesSchema = z.object({
  resources: z.array(z.object({ name: z.string() })),
});

const listSchema = z.object({ items: z.array(z.unknown()).nullable() });

/** Resources that are there, and those of them that may not be read. */
interface Found {
  there: string[];
  refused: string[];
}

async function look(source: Source, groupVersion: string): Promise<Found> {
  const [group] = groupVersion.split('/');
  const path = `/apis/${groupVersion}`;
  const { body } = await source.request({ path, schema: resourcesSchema });
  const names = new Set(body.resources.map(({ name }) => name));
  const there = READ[group].filter(plural => names.has(plural));
  const refused: string[] = [];
  for (const plural of there) {
    try {
      await source.request({
        path: `${path}/${plural}`,
        query: { limit: '1' },
        schema: listSchema,
      });
    } catch (error) {
      const forbidden =
        error instanceof SourceError && error.state === 'forbidden';
      if (!forbidden) throw error;
      refused.push(`${plural}.${group}`);
    }
  }
  return { there, refused };
}

function deliveryCheck(name: string, found: Found[]): Check {
  const refused = found.flatMap(one => one.refused);
  const there = found.flatMap(one => one.there);
  if (refused.length > 0) {
    return {
      name: 'deliveries',
      result: 'problem',
      reason: `our account may not list ${refused.join(', ')}`,
      mend: `Give the account behind auth of ${name} the verbs get, list and watch on them; the README of plugins/argocd-backend has the ClusterRole.`,
    };
  }
  return there.length > 0
    ? { name: 'deliveries', result: 'ok', reason: there.join(', ') }
    : {
        name: 'deliveries',
        result: 'note',
        reason: 'neither Flux nor Argo Rollouts nor Flagger is installed there',
      };
}

/**
 * Asks a Kubernetes cluster for all that Fairway needs of it.
 *
 * @throws SourceError when it gives no usable answer
 */
export async function examineKubernetes(
  source: Source,
  config: SourceConfig,
): Promise<Examination> {
  const [version, groups] = await Promise.all([
    source.request({ path: '/version', schema: versionSchema }),
    source.request({ path: '/apis', schema: groupsSchema }),
  ]);
  const known = groups.body.groups.filter(({ name }) =>
    Object.hasOwn(READ, name),
  );
  const found = await Promise.all(
    known.map(one => look(source, one.preferredVersion.groupVersion)),
  );
  const { clockSkewSeconds } = groups;
  const number = version.body.gitVersion;
  const said = number && `Kubernetes ${number}`;
  return {
    state: 'ok',
    version: said,
    clockSkewSeconds,
    checks: [
      ...passedSteps(config),
      versionCheck(said),
      clockCheck(source.name, clockSkewSeconds),
      deliveryCheck(source.name, found),
    ],
  };
}
