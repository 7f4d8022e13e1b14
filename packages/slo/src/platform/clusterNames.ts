const NAME = /^[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** FNV-1a: tells names apart that look alike once they are short. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (const char of text) {
    hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0').slice(0, 6);
}

// Names of documents have at most 63 characters; the longest key of an SLO has 28, and a hyphen goes between.
const LONGEST = 34;

function shortName(cluster: string, mark: boolean): string {
  const whole = slug(cluster);
  if (!mark && whole !== '' && whole.length <= LONGEST) return whole;
  // The end of a name such as an ARN tells more than its start.
  const end = whole.slice(-(LONGEST - 7)).replace(/^-+/, '');
  return [end, digest(cluster)].filter(Boolean).join('-');
}

/** Short names of clusters for names of documents and files, each of them once. */
export function clusterNames(clusters: string[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const cluster of clusters) {
    const twin = clusters.some(
      other => other !== cluster && slug(other) === slug(cluster),
    );
    names.set(cluster, shortName(cluster, twin));
  }
  return names;
}

/** Name of the cluster's entity in the catalog: its own, where it can be one. */
export function entityName(cluster: string, shortened: string): string {
  return (NAME.test(cluster) ? cluster : shortened).toLocaleLowerCase('en-US');
}
