import type { SourceReport, SourceStatus } from '@fairway/contracts';
import type { Collected } from '../collectors/Collected';
import type { Source } from '../sources/Source';

type Common =
  | 'kind'
  | 'browserUrl'
  | 'clusters'
  | 'requests'
  | 'lastError'
  | keyof SourceStatus;

/**
 * The status with its failure in full, for those who may see the sources.
 *
 * @public
 */
export function statusInFull({
  status,
  lastError,
}: Collected<unknown>): SourceStatus {
  return status.message === undefined || !lastError
    ? status
    : { ...status, message: lastError.message };
}

/**
 * What the Sources page says of every kind of source.
 *
 * @param main - the collector that decides the state
 * @param others - further collectors of the source, whose failures count as its last error
 * @public
 */
export function sourceReport(
  source: Source,
  main: Collected<unknown>,
  others: Collected<unknown>[] = [],
): Pick<SourceReport, Common> {
  const { kind, browserUrl, clusters, traffic } = source;
  const [last] = [main, ...others]
    .flatMap(({ lastError }) => (lastError ? [lastError] : []))
    .sort((a, b) => b.at.getTime() - a.at.getTime());
  return {
    ...statusInFull(main),
    kind,
    browserUrl,
    clusters,
    requests: { ...traffic },
    lastError: last && { at: last.at.toISOString(), message: last.message },
  };
}
