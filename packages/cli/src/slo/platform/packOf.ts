import { InputError } from '@backstage/errors';
import {
  factsOfVersion,
  platformSlos,
  type ClusterFacts,
  type PlatformFinding,
  type PlatformPack,
} from '@fairway/slo';
import type { Shell } from '../../Shell';
import { withConnected, type ConnectedPrometheus } from '../prometheus/connect';
import { collectFacts } from './collectFacts';
import { findClusters } from './findClusters';
import { readJobs, readWithout, type PlatformFlags } from './options';
import { PrometheusIndex } from './PrometheusIndex';

const USUAL_LABEL = 'cluster';

interface Facts {
  clusters: ClusterFacts[];
  findings: PlatformFinding[];
}

/** What a cluster of the stated version has, without a look at one. */
function statedFacts(version: string, flags: PlatformFlags): Facts {
  const { cluster: names, clusterLabel } = flags;
  const label = clusterLabel ?? (names.length > 1 ? USUAL_LABEL : undefined);
  const named: (string | undefined)[] = names.length > 0 ? names : [undefined];
  const clusters = named.flatMap(
    cluster => factsOfVersion(version, { cluster, label }) ?? [],
  );
  return { clusters, findings: [] };
}

async function foundFacts(
  prometheus: ConnectedPrometheus,
  flags: PlatformFlags,
): Promise<Facts> {
  const index = new PrometheusIndex(prometheus);
  const { clusters, findings } = await findClusters(
    index,
    flags.clusterLabel ?? USUAL_LABEL,
    flags.cluster,
  );
  const facts = await Promise.all(
    clusters.map(cluster =>
      collectFacts(index, cluster, flags.kubernetesVersion),
    ),
  );
  const warnings = [...index.warnings].map(warning => ({
    slos: [],
    clusters: undefined,
    message: `${prometheus.name} warns: ${warning}`,
    mend: 'What it left out may be lacking below: ask it again once it tells all',
  }));
  return { clusters: facts, findings: [...warnings, ...findings] };
}

function factsFor(
  prometheus: ConnectedPrometheus | undefined,
  flags: PlatformFlags,
): Facts | Promise<Facts> {
  if (prometheus) return foundFacts(prometheus, flags);
  const { kubernetesVersion } = flags;
  if (kubernetesVersion !== undefined) {
    return statedFacts(kubernetesVersion, flags);
  }
  throw new InputError(
    'Say which Prometheus to ask with --prometheus or --source, or state --kubernetes-version 1.34',
  );
}

/**
 * The pack for what is asked for.
 *
 * @throws InputError for a wrong flag, SourceError where the Prometheus gives no usable answer
 */
export async function packOf(
  flags: PlatformFlags,
  shell: Shell,
): Promise<PlatformPack> {
  const options = {
    grouped: flags.cluster.length === 0 && !flags.perCluster,
    jobs: readJobs(flags.job),
    leaveOut: readWithout(flags.without),
  };
  const { clusters, findings } = await withConnected(
    flags,
    shell,
    async prometheus => factsFor(prometheus, flags),
  );
  const pack = platformSlos(clusters, options);
  return { slos: pack.slos, findings: [...findings, ...pack.findings] };
}
