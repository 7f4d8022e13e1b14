import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApplicationStory, MARA } from '../../scenario/applications';
import { ARGO_CDS, ArgoCdStory } from '../../scenario/argoCds';
import { HOUR } from '../../scenario/duration';
import { manifestsOf } from '../manifests';

export const NAME = `parity-${process.pid}`;
export const SERVER = 'https://kubernetes.default.svc';

const story: ApplicationStory = {
  name: NAME,
  project: 'default',
  service: NAME,
  cluster: 'in-cluster',
  environment: 'staging',
  releases: ['1.0.0', '1.1.0'].map((version, index) => ({
    version,
    committed: -HOUR + index,
    author: MARA,
    message: `feat: ${version}`,
  })),
};

/** What the simulated Argo CD knows: the application that the real one has, too. */
export const argoCdStory: ArgoCdStory = {
  ...ARGO_CDS[0],
  projects: [{ name: 'default', description: '' }],
  destinations: [{ name: 'in-cluster', server: SERVER }],
  applications: [story],
  applicationSets: [{ name: NAME, project: 'default' }],
};

/** Makes a Git repository of a folder, with what the application declares in each release. */
export function commitReleases(repository: string): void {
  const git = (...words: string[]) => {
    const who = [
      ...['-c', 'user.name=Mara'],
      ...['-c', 'user.email=mara@fairway.example'],
    ];
    execFileSync('git', [...who, ...words], { cwd: repository, stdio: 'pipe' });
  };
  git('init', '--quiet', '-b', 'main', '.');
  for (const release of story.releases) {
    for (const manifest of manifestsOf(story, release, [story])) {
      const { kind, metadata } = manifest;
      writeFileSync(
        join(repository, `${kind}-${metadata.name}.json`),
        JSON.stringify(manifest),
      );
    }
    git('add', '--all');
    git('commit', '--quiet', '-m', release.message);
  }
}
