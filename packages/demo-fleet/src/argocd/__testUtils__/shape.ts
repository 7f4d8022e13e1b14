/** Maps whose keys are data, not fields. */
const MAPS = ['labels', 'annotations', 'managedFields'];

function collect(value: unknown, path: string, paths: Set<string>): void {
  if (Array.isArray(value)) {
    value.forEach(part => collect(part, `${path}[]`, paths));
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, part] of Object.entries(value)) {
      const here = `${path}.${name}`;
      paths.add(here);
      if (!MAPS.includes(name)) {
        collect(part, here, paths);
      }
    }
  } else {
    paths.add(`${path}: ${value === null ? 'null' : typeof value}`);
  }
}

/** The fields of a JSON value and the types of what is in them. */
export function shapeOf(value: unknown): string[] {
  const paths = new Set<string>();
  collect(value, '', paths);
  return [...paths].sort();
}

/**
 * What a real server says besides, and nobody of ours reads. A list of 3.5 tells the health of those resources alone that
 * were asked for one by one since the application last changed.
 */
const BEYOND =
  /^\.items\[\]\.status\.resources\[\]\.health|managedFields|reportingComponent|finalizers|networkingInfo|^\.hosts|metadata\.(annotations|labels)|sourceType|\.clusterResourceWhitelist|syncPolicy\.automated/;

/** Of these fields those that somebody of ours reads. */
export const known = (shape: string[]) =>
  shape.filter(path => !BEYOND.test(path));
