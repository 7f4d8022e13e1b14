/** A revision as Flux writes it, in its parts. */
export interface FluxRevision {
  /** Branch or tag that was followed. */
  name?: string;
  /** Commit, or digest of an artifact; the version of a chart stands here as it is. */
  id: string;
}

// `main@sha1:<commit>`, `sha1:<commit>`, before Flux 2.0 `main/<commit>`.
const DIGEST =
  /^(?:(?:refs\/(?:heads|tags)\/)?(.+)@)?(sha1|sha256):([0-9a-f]+)$/;
const OLD = /^(.+)\/([0-9a-f]{40})$/;

/** Reads `status.lastAppliedRevision` and its like. */
export function readRevision(text: string): FluxRevision {
  const [, name, algorithm, digest] = DIGEST.exec(text) ?? [];
  if (digest) {
    // An artifact is known by its whole digest, a commit by its number.
    const id = algorithm === 'sha256' ? `sha256:${digest}` : digest;
    return name ? { name, id } : { id };
  }
  const [, branch, commit] = OLD.exec(text) ?? [];
  return commit ? { name: branch, id: commit } : { id: text };
}
