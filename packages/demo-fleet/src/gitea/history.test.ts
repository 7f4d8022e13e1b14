import { commitOf } from '../argocd/sources';
import { ARGO_CDS } from '../scenario/argoCds';
import { createRepositories } from './repositories';

const stories = ARGO_CDS.flatMap(({ applications }) => applications);
const later = createRepositories(() => Infinity);
const now = createRepositories(() => 0);
const repositoryOf = (project: string, from = now) =>
  from.find(({ owner }) => owner === project)!;

function commitOfApplication(name: string, version: string): string {
  const story = stories.find(one => one.name === name)!;
  const release = story.releases.find(one => one.version === version)!;
  return commitOf(story, release);
}

describe('the repositories of the demo', () => {
  it.each(stories.filter(({ source }) => source !== 'helm'))(
    'hold the releases of $name',
    story => {
      const branch = story.environment === 'production' ? 'production' : 'main';
      const repository = repositoryOf(story.project, later);
      const tip = repository.resolve(branch)!;
      const path = story.source === 'applications' ? 'apps' : story.service;
      const log = repository.log({ include: tip });
      for (const release of story.releases) {
        const sha = commitOf(story, release);
        const commit = log.find(one => one.sha === sha);
        expect(commit).toMatchObject({
          author: release.author,
          message: release.message,
          committed: release.committed,
        });
        const { parents, files } = commit!;
        expect(
          parents.length === 2 ||
            files.every(file => file.startsWith(`${path}/`)),
        ).toBe(true);
      }
    },
  );

  it('have no commit that is older than its parents', () => {
    for (const repository of later) {
      for (const branch of ['main', 'production']) {
        const include = repository.resolve(branch);
        const log = include ? repository.log({ include }) : [];
        const times = new Map(log.map(one => [one.sha, one.committed]));
        for (const { sha, parents, committed } of log) {
          expect(parents).not.toContain(sha);
          for (const parent of parents) {
            expect(times.get(parent)).toBeLessThanOrEqual(committed);
          }
        }
      }
    }
  });

  it.each([
    ['checkout', '1.48.2', '1.49.0', 3],
    ['cart', '2.11.0', '2.12.0-rc.2', 3],
  ])(
    '%s: staging is some commits ahead of production',
    (service, production, staging, ahead) => {
      const repository = repositoryOf('shop');
      const [base, head] = [
        commitOfApplication(`${service}-prod-eu`, production),
        commitOfApplication(`${service}-staging`, staging),
      ].map(sha => repository.resolve(sha)!);
      const between = (include = head, exclude = base, path = service) =>
        repository.log({ include, exclude, path });
      expect(between()).toHaveLength(ahead);
      expect(between(base, head)).toHaveLength(0);
      expect(
        repository.log({ include: head, exclude: base }).length,
      ).toBeGreaterThan(ahead);
    },
  );

  it('get the commits that come while the demo runs', () => {
    const sha = commitOfApplication('catalog-prod-eu', '5.2.2');
    expect(repositoryOf('shop').resolve(sha)).toBeUndefined();
    expect(repositoryOf('shop', later).resolve(sha)).toBeDefined();
  });
});
