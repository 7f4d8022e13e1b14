import type { Config } from '@backstage/config';

/** Of which kinds of sources some are simulated, and of which some are not; a kind may stand in both. */
export type Origins = {
  /** Keys of the configuration, such as `prometheus`. */
  simulated: string[];
  real: string[];
};

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

/** Whether what the app shows is made up: which of the configured sources lead to the simulated fleet. */
export function readOrigins(config: Config): Origins {
  const port = config.getOptionalNumber('demo.fleet.port');
  const sources = [...fairwaySources(config), ...kubernetesClusters(config)];
  const kinds = (simulated: boolean) => [
    ...new Set(
      sources
        .filter(({ url }) => leadsToFleet(url, port) === simulated)
        .map(({ kind }) => kind),
    ),
  ];
  return { simulated: kinds(true), real: kinds(false) };
}

type ConfiguredSource = { kind: string; url: string };

function fairwaySources(config: Config): ConfiguredSource[] {
  const sources = config.getOptionalConfig('fairway.sources');
  return (sources?.keys() ?? []).flatMap(kind =>
    sources!
      .getConfigArray(kind)
      .map(source => ({ kind, url: source.getString('url') })),
  );
}

/** Those that stand in the configuration; what a locator finds elsewhere is not the fleet's. */
function kubernetesClusters(config: Config): ConfiguredSource[] {
  return (
    config.getOptionalConfigArray('kubernetes.clusterLocatorMethods') ?? []
  )
    .flatMap(method => method.getOptionalConfigArray('clusters') ?? [])
    .map(cluster => ({ kind: 'kubernetes', url: cluster.getString('url') }));
}

function leadsToFleet(url: string, port: number | undefined): boolean {
  if (!URL.canParse(url)) {
    return false;
  }
  const { hostname, port: asked } = new URL(url);
  return LOOPBACK.includes(hostname) && asked === String(port);
}
