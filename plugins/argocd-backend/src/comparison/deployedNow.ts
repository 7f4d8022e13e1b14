import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import type {
  Application,
  ComparisonReason,
  DeployedSource,
} from '@fairway/contracts/argocd';
import { SourceError, type Source } from '@fairway/kit-node';
import type { CommitUrl } from '../model/commitUrl';
import { pairSources } from '../model/deployedSources';
import { askAbout } from '../upstream/askAbout';
import { historySchema } from '../upstream/history';

/** What runs of an application, per source; or why that is not known. */
export type DeployedNow =
  | { sources: DeployedSource[] }
  | { reason: ComparisonReason };

function neverDeployed({ name }: Application): ComparisonReason {
  return {
    cause: 'not-deployed',
    about: name,
    message: `${name} was never synced, so that nothing of it is deployed`,
    mend: `Sync ${name}`,
  };
}

/** What went wrong, for everyone. @throws what is no failure of the Argo CD */
function wordsOf(error: unknown): string {
  if (error instanceof SourceError) return error.summary;
  if (
    error instanceof NotFoundError ||
    error instanceof ServiceUnavailableError
  ) {
    return error.message;
  }
  throw error;
}

function notTold(
  { instance, name }: Application,
  error: unknown,
): ComparisonReason {
  return {
    cause: 'not-told',
    about: instance,
    message: `What ${name} deploys is not known: ${wordsOf(error)}`,
    mend: `Try again; the state of ${instance} is among the sources`,
  };
}

function withoutRevision({ name }: Application): ComparisonReason {
  return {
    cause: 'not-told',
    about: name,
    message: `Flux does not say what it applied of ${name}`,
  };
}

/**
 * What an application has in its cluster. In sync, that is what it was compared with last; otherwise what was deployed
 * last, for which its Argo CD is asked: what it is compared with then waits in Git. Flux says what it applied.
 */
export async function deployedNow(
  application: Application,
  source: Source | undefined,
  commitUrl: CommitUrl,
): Promise<DeployedNow> {
  const { sync, sources, tool } = application;
  const told = sources.length > 0 && sources.every(({ revision }) => revision);
  if (told && (sync === 'Synced' || tool === 'flux')) return { sources };
  if (!source) return { reason: withoutRevision(application) };
  try {
    const { body } = await askAbout(source, application, {
      path: '',
      schema: historySchema,
    });
    const last = body.status.history.at(-1);
    return last
      ? { sources: pairSources(last, commitUrl) }
      : { reason: neverDeployed(application) };
  } catch (error) {
    return { reason: notTold(application, error) };
  }
}
