import type { DeployedSource } from '@fairway/contracts/argocd';

const COMMIT = /^[0-9a-f]{7,64}$/;

/** A commit as people write it, `4f1c9e2`; digests likewise; versions of charts whole. */
export function shortRevision(revision: string): string {
  if (COMMIT.test(revision)) return revision.slice(0, 7);
  const [algorithm, digest] = revision.split(':');
  return digest && COMMIT.test(digest)
    ? `${algorithm}:${digest.slice(0, 7)}`
    : revision;
}

/** Whether Argo CD can tell author and message of what a source runs. */
export function isCommitOf({ chart, revision }: DeployedSource): boolean {
  return chart === undefined && COMMIT.test(revision ?? '');
}

/** What tells a source in Git from the others of its application. */
export function sourceName({ path, repoUrl }: DeployedSource): string {
  return path && path !== '.'
    ? path
    : repoUrl.replace(/(\.git)?\/*$/, '').replace(/^.*[/:]/, '');
}

/** Name and version of an image: `registry.example:5000/team/shop:1.4.2` is `shop`, `1.4.2`. */
export function imageVersion(image: string): { name: string; tag: string } {
  const [tagged, digest] = image.split('@');
  const last = tagged.slice(tagged.lastIndexOf('/') + 1);
  const [name, tag] = last.split(':');
  return { name, tag: tag ?? (digest ? shortRevision(digest) : 'latest') };
}

/** The versions of images: of one its tag, of several with the names. */
export function imageVersions(images: string[]): string[] {
  const versions = images.map(imageVersion);
  const [first] = versions;
  return versions.every(({ tag }) => tag === first.tag) && first
    ? [first.tag]
    : versions.map(({ name, tag }) => `${name}:${tag}`);
}

/** The first line of a commit message. */
export function subjectOf(message: string): string {
  return message.split('\n', 1)[0].trim();
}
