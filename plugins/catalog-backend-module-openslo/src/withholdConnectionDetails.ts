import type { JsonObject, JsonValue } from '@backstage/types';

/** Details of a connection that tell where something is, and can hold no secret of their own. */
const ADDRESSES = ['url', 'address', 'endpoint', 'host', 'sourceUrl'];

const WITHHELD = '(withheld)';

/**
 * Takes out what may be a credential: of `connectionDetails`, wherever they stand, only addresses stay, without user, password,
 * query and fragment. Everybody who reads the catalog reads its entities.
 *
 * @returns the value without them, and the paths of what was taken out
 */
export function withholdConnectionDetails(
  value: JsonObject,
  path = 'spec',
): { value: JsonObject; withheld: string[] } {
  const withheld: string[] = [];
  const copy = walk(value, path, (detail, at) => {
    withheld.push(at);
    return detail;
  });
  return { value: copy as JsonObject, withheld };
}

type Note = (replacement: string, path: string) => string;

function walk(value: JsonValue | undefined, path: string, note: Note): unknown {
  if (Array.isArray(value)) {
    return value.map((item, index) => walk(item, `${path}[${index}]`, note));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === 'connectionDetails'
        ? withhold(inner, `${path}.${key}`, note)
        : walk(inner, `${path}.${key}`, note),
    ]),
  );
}

function withhold(
  details: JsonValue | undefined,
  path: string,
  note: Note,
): unknown {
  if (
    typeof details !== 'object' ||
    details === null ||
    Array.isArray(details)
  ) {
    return details === undefined || details === null
      ? details
      : note(WITHHELD, path);
  }
  return Object.fromEntries(
    Object.entries(details).map(([key, detail]) => {
      const address = ADDRESSES.some(
        known => known.toLowerCase() === key.toLowerCase(),
      );
      const plain =
        address && typeof detail === 'string' ? plainAddress(detail) : WITHHELD;
      return [key, plain === detail ? plain : note(plain, `${path}.${key}`)];
    }),
  );
}

function plainAddress(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url?.host) return /^[\w.-]+(:\d+)?$/.test(address) ? address : WITHHELD;
  const clean = !url.username && !url.password && !url.search && !url.hash;
  return clean ? address : `${url.protocol}//${url.host}${url.pathname}`;
}
