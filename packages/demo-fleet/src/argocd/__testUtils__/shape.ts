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
