import { InputError, ServiceUnavailableError } from '@backstage/errors';
import type {
  Application,
  argocdContract,
  Commit,
} from '@fairway/contracts/argocd';
import { envelope, listOption, type Handlers } from '@fairway/kit-node';
import { instanceNamed } from '../collect/instanceNamed';
import { toCommitFacts } from '../commits/commitFacts';
import { isCommit } from '../commits/Commits';
import { settledInTime } from '../commits/settledInTime';
import type { ArgoCdDeps } from './ArgoCdDeps';
import { requireApplications } from './visibleApplications';

// A page of rows; more are asked for page by page.
const MOST = 50;
// An Argo CD that does not answer must not keep back what the others tell.
const PATIENCE_MS = 5_000;

function addressesOf(option: string): string[] {
  const refs = listOption(option) ?? [];
  if (refs.length === 0 || refs.length > MOST) {
    throw new InputError(
      `Option applications: ${refs.length} addresses; name 1 to ${MOST}, such as argocd-eu/argocd/checkout`,
    );
  }
  return refs;
}

/** The commits of one application: of several sources, several. */
function commitsOf(
  application: Application,
  deps: ArgoCdDeps,
): Promise<Commit>[] {
  const { ref, name, namespace, project, sources, tool } = application;
  // Flux tells of no commit but its number.
  if (tool === 'flux') return [];
  const { client } = instanceNamed(application.instance, deps);
  return sources.flatMap(({ repoUrl, chart, revision }, index) => {
    if (chart !== undefined || !revision || !isCommit(revision)) return [];
    const sourceIndex = sources.length > 1 ? index : undefined;
    const key = { name, namespace: namespace || undefined };
    const found = deps.commits.get(repoUrl, revision, () =>
      client.commit(key, revision, { project, sourceIndex }),
    );
    return [
      found.then(commit => ({ ref, revision, ...toCommitFacts(commit) })),
    ];
  });
}

/**
 * What came in time. What did not is absent: the sources say which instance fares badly.
 *
 * @throws what went wrong, where nothing came
 */
async function toldInTime(asked: Promise<Commit>[]): Promise<Commit[]> {
  const results = await settledInTime(asked, PATIENCE_MS);
  const told = results.flatMap(result =>
    result?.status === 'fulfilled' ? [result.value] : [],
  );
  if (asked.length > 0 && told.length === 0) {
    const failed = results.find(result => result?.status === 'rejected');
    throw failed?.status === 'rejected'
      ? failed.reason
      : new ServiceUnavailableError(
          `No commit was told within ${
            PATIENCE_MS / 1000
          } s; they are still asked for: try again`,
        );
  }
  return told;
}

/** Author, message and time of what these applications run. Asks Argo CD only for commits that nobody asked for before. */
export function commits(
  deps: ArgoCdDeps,
): Handlers<typeof argocdContract>['commits'] {
  return async ({ options, ...asker }) => {
    const refs = addressesOf(options.applications);
    const seen = await requireApplications(refs, asker, deps);
    return {
      ...envelope(deps.model.sources(), seen),
      commits: await toldInTime(seen.flatMap(one => commitsOf(one, deps))),
    };
  };
}
