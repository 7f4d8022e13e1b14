import { ArgoCdError } from './errors';
import type { ApplicationRecord } from './record';
import { findRelease } from './sources';
import { Source, wireTime } from './wire';

/** Which source of many, and of which entry of the history; absent: the first, of now. */
export interface SourceQuery {
  sourceIndex?: string;
  versionId?: string;
}

const PREFIX = 'error getting app source by source index and version ID';

function unknown(message: string): ArgoCdError {
  return new ArgoCdError('Unknown', message);
}

function sourcesAt(
  { spec, history }: ApplicationRecord,
  versionId: string | undefined,
): Source[] {
  const listOf = ({
    source,
    sources,
  }: Pick<typeof spec, 'source' | 'sources'>) =>
    sources ?? (source ? [source] : []);
  if (versionId === undefined) {
    return listOf(spec);
  }
  const entry = history.find(({ id }) => id === Number(versionId));
  if (!entry) {
    throw unknown(
      history.length === 0
        ? `${PREFIX}: error getting source by version ID: version ID ${versionId} not found because the app has no history`
        : `${PREFIX}: error getting source by version ID: revision history not found for version ID ${versionId}`,
    );
  }
  return listOf(entry);
}

function requireSource(
  record: ApplicationRecord,
  { sourceIndex = '0', versionId }: SourceQuery,
): Source {
  const sources = sourcesAt(record, versionId);
  const source = sources[Number(sourceIndex)];
  if (!source) {
    throw unknown(
      sources.length === 1
        ? `${PREFIX}: source index ${sourceIndex} not found because there is only 1 source`
        : `${PREFIX}: source index ${sourceIndex} not found because there are only ${sources.length} sources`,
    );
  }
  return source;
}

/** `GET /applications/:name/revisions/:revision/metadata`. @throws ArgoCdError 500, also for a commit that is not there */
export function describeRevision(
  record: ApplicationRecord,
  revision: string,
  query: SourceQuery,
) {
  const source = requireSource(record, query);
  const release = source.chart
    ? undefined
    : findRelease(record.story, revision);
  if (source.chart || !/^[0-9a-f]{7,40}$/.test(revision)) {
    throw unknown(`revision ${revision} must be resolved`);
  }
  if (!release || record.start + release.committed > record.reconciledAt) {
    throw unknown(
      `error acquiring repo lock: failed to initialize repository resources: rpc error: code = Internal desc = Failed to checkout revision ${revision}: \`git fetch origin ${revision} --tags --force --prune\` failed exit status 128: fatal: git upload-pack: not our ref ${revision}\nfatal: remote error: upload-pack: not our ref ${revision}`,
    );
  }
  return {
    author: release.author,
    date: wireTime(record.start + release.committed),
    message: release.message,
  };
}

/** `GET /applications/:name/revisions/:revision/chartdetails`. @throws ArgoCdError 500 where the source is no chart */
export function describeChart(record: ApplicationRecord, query: SourceQuery) {
  const { chart } = requireSource(record, query);
  if (!chart) {
    throw unknown(`no chart found for application: ${record.story.name}`);
  }
  return {
    description: `The ${chart} of Fairway's demo`,
    home: `https://charts.fairway.example/${chart}`,
    maintainers: ['Pia <pia@fairway.example>'],
  };
}
