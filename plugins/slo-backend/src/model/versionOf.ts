const versions = new WeakMap<object, number>();
let last = 0;

/** A number for each object: another one, another number. */
export function versionOf(object: object | undefined): number | undefined {
  if (!object) return undefined;
  const version = versions.get(object) ?? ++last;
  versions.set(object, version);
  return version;
}
