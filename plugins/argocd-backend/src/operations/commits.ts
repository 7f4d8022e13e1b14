import { InputError, NotFoundError } from '@backstage/errors';
import type {
  Application,
  argocdContract,
  Commit,
} from '@fairway/contracts/argocd';
import {
  envelope,
  listOption,
  visibleEntries,
  type Handlers,
} from '@fairway/kit-node';
import { authorName } from '../commits/authorName';
import { isCommit } from '../commits/Commits';
import type { ArgoCdDeps } from './ArgoCdDeps';

// A page of rows; more are asked for page by page.
const MOST = 50;

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
  const { ref, name, namespace, project, sources } = application;
  const { client } = deps.instances.find(
    instance => instance.name === application.instance,
  )!;
  return sources.flatMap(({ repoUrl, chart, revision }, index) => {
    if (chart !== undefined || !revision || !isCommit(revision)) return [];
    const sourceIndex = sources.length > 1 ? index : undefined;
    const key = { name, namespace: namespace || undefined };
    const found = deps.commits.get(repoUrl, revision, () =>
      client.commit(key, revision, { project, sourceIndex }),
    );
    return [
      found.then(commit =>
        commit
          ? {
              ref,
              revision,
              author: authorName(commit.author),
              message: commit.message,
              at: commit.date,
            }
          : { ref, revision, unknown: true },
      ),
    ];
  });
}

/** Author, message and time of what these applications run. Asks Argo CD only for commits that nobody asked for before. */
export function commits(
  deps: ArgoCdDeps,
): Handlers<typeof argocdContract>['commits'] {
  return async ({ options, readable }) => {
    const refs = addressesOf(options.applications);
    const entries = refs.flatMap(ref => deps.model.find(ref) ?? []);
    const visible = await visibleEntries(entries, readable);
    const seen = visible.map(({ status }) => status);
    const hidden = refs.find(ref => !seen.some(one => one.ref === ref));
    if (hidden !== undefined) {
      throw new NotFoundError(
        `No application "${hidden}" that you may see; an address is <instance>/<namespace>/<name>, such as argocd-eu/argocd/checkout`,
      );
    }
    return {
      ...envelope(deps.model.sources(), seen),
      commits: await Promise.all(seen.flatMap(one => commitsOf(one, deps))),
    };
  };
}
