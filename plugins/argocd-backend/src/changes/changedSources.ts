import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type {
  Application,
  ChangedSource,
  DeployedSource,
} from '@fairway/contracts/argocd';
import { authorName } from '../commits/commitFacts';
import { isCommit, type Commits } from '../commits/Commits';
import type { CommitUrl } from '../model/commitUrl';
import type { ArgoCdClient } from '../upstream/ArgoCdClient';

export interface ChangedSourcesDeps {
  instances: { name: string; client: Pick<ArgoCdClient, 'commit'> }[];
  commits: Pick<Commits, 'get'>;
  commitUrl: CommitUrl;
  logger: LoggerService;
}

type Author = Pick<ChangedSource, 'author' | 'message' | 'committedAt'>;

/** The sources of an application as they were at these revisions, with author and message of each commit. */
export function changedSources(
  application: Application,
  revisions: string[] | undefined,
  deps: ChangedSourcesDeps,
): Promise<ChangedSource[]> {
  return Promise.all(
    application.sources.map(async (source, index) => {
      const at = revisions
        ? atRevision(source, revisions[index], deps)
        : source;
      return { ...at, ...(await authorOf(application, { at, index }, deps)) };
    }),
  );
}

function atRevision(
  source: DeployedSource,
  revision: string | undefined,
  { commitUrl }: ChangedSourcesDeps,
): DeployedSource {
  return {
    ...source,
    revision,
    revisionUrl:
      source.chart === undefined && revision !== undefined
        ? commitUrl(source.repoUrl, revision)
        : undefined,
  };
}

async function authorOf(
  { instance, name, namespace, project, sources, ref }: Application,
  { at, index }: { at: DeployedSource; index: number },
  { instances, commits, logger }: ChangedSourcesDeps,
): Promise<Author> {
  const { repoUrl, chart, revision } = at;
  const client = instances.find(one => one.name === instance)?.client;
  if (!client || chart !== undefined || !revision || !isCommit(revision)) {
    return {};
  }
  const sourceIndex = sources.length > 1 ? index : undefined;
  const key = { name, namespace: namespace || undefined };
  try {
    const commit = await commits.get(repoUrl, revision, () =>
      client.commit(key, revision, { project, sourceIndex }),
    );
    return {
      author: authorName(commit?.author),
      message: commit?.message,
      committedAt: commit?.date,
    };
  } catch (error) {
    // That something happened is worth telling without who wrote it.
    logger.warn(
      `The commit ${revision} of ${ref} is told without its author: ${
        isError(error) ? error.message : error
      }`,
    );
    return {};
  }
}
