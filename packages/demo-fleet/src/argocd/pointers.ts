/** Any JSON. */
export type Json = unknown;

type JsonObject = Record<string, Json>;

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A copy with the value at the path; containers on the way must be there. */
export function withValue<T>(
  root: T,
  path: (string | number)[],
  value: Json,
): T {
  const copy = structuredClone(root);
  let container = copy as Json as Record<string | number, Json>;
  for (const step of path.slice(0, -1)) {
    container = container[step] as Record<string | number, Json>;
  }
  container[path[path.length - 1]] = value;
  return copy;
}

/** A copy without what a JSON pointer (RFC 6901) names. */
export function withoutPointer<T>(root: T, pointer: string): T {
  const copy = structuredClone(root);
  const steps = pointer
    .split('/')
    .slice(1)
    .map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  let container: Json = copy;
  for (const step of steps.slice(0, -1)) {
    container = isObject(container) ? container[step] : undefined;
  }
  if (isObject(container)) {
    delete container[steps[steps.length - 1]];
  }
  return copy;
}

/** A JSON merge patch (RFC 7386): `null` removes a field. */
export function mergePatch(target: Json, patch: Json): Json {
  if (!isObject(patch)) {
    return patch;
  }
  const result: JsonObject = isObject(target) ? { ...target } : {};
  for (const [field, value] of Object.entries(patch)) {
    if (value === null) {
      delete result[field];
    } else {
      result[field] = mergePatch(result[field], value);
    }
  }
  return result;
}

/** JSON with the fields of objects in order, so that equal values give equal texts. */
export function canonical(value: Json): string {
  return JSON.stringify(value, (_, part: Json) =>
    isObject(part)
      ? Object.fromEntries(
          Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : part,
  );
}
