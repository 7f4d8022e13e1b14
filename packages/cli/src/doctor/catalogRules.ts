import { resolve } from 'node:path';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { minimatch } from 'minimatch';
import { z } from 'zod/v3';

/** Where the catalog reads documents from: `file` with an absolute path, or `url`. */
export interface CatalogLocation {
  type: string;
  target: string;
}

/** A rule of `catalog.rules`, or of one of `catalog.locations`. */
export interface CatalogRule {
  kinds: string[];
  /** `undefined`: everywhere. */
  locations: z.infer<typeof matcherSchema>[] | undefined;
}

const matcherSchema = z.object({
  type: z.string(),
  exact: z.string().optional(),
  pattern: z.string().optional(),
});

const allowSchema = z.array(
  z.union([
    z.string(),
    z.object({ kind: z.string(), 'spec.type': z.string().optional() }),
  ]),
);

const ruleSchema = z.object({
  allow: allowSchema,
  locations: z.array(matcherSchema).optional(),
});

const locationSchema = z.object({
  type: z.string(),
  target: z.string(),
  rules: z.array(z.object({ allow: z.array(z.string()) })).optional(),
});

/** What the catalog allows where nothing is configured. */
const DEFAULT: CatalogRule = {
  kinds: ['Component', 'API', 'Location'],
  locations: undefined,
};

/**
 * Reads `catalog.rules` and `catalog.locations` as the catalog does.
 *
 * @param backendFolder - where the backend runs: relative targets start there
 * @throws InputError where they are not in the catalog's form
 */
export function readCatalogRules(
  config: Config,
  backendFolder: string,
): { rules: CatalogRule[]; locations: CatalogLocation[] } {
  const rules = section(config, 'catalog.rules', ruleSchema);
  const configured = section(config, 'catalog.locations', locationSchema) ?? [];
  const located = configured.map(location => ({
    ...location,
    target:
      location.type === 'file'
        ? resolve(backendFolder, location.target)
        : location.target,
  }));
  return {
    rules: [
      ...(rules?.map(({ allow, locations }) => ({
        kinds: allow.flatMap(wholeKind),
        locations,
      })) ?? [DEFAULT]),
      ...located.flatMap(({ type, target, rules: own = [] }) =>
        own.map(({ allow }) => ({
          kinds: allow,
          locations: [{ type, exact: target }],
        })),
      ),
    ],
    locations: located.map(({ type, target }) => ({ type, target })),
  };
}

/**
 * Whether entities of a kind may come from a location.
 *
 * @param location - `undefined`: from anywhere at all
 */
export function allowsKind(
  rules: CatalogRule[],
  kind: string,
  location?: CatalogLocation,
): boolean {
  return rules.some(
    rule =>
      rule.kinds.some(known => known.toLowerCase() === kind.toLowerCase()) &&
      (!location ||
        !rule.locations ||
        rule.locations.some(matcher => matches(matcher, location))),
  );
}

function matches(
  { type, exact, pattern }: z.infer<typeof matcherSchema>,
  location: CatalogLocation,
): boolean {
  return (
    type === location.type &&
    (!exact || exact === location.target) &&
    (!pattern ||
      minimatch(location.target, pattern, { nocase: true, dot: true }))
  );
}

/** A rule for one `spec.type` alone does not allow the kind. */
function wholeKind(allowed: z.infer<typeof allowSchema>[number]): string[] {
  if (typeof allowed === 'string') return [allowed];
  return allowed['spec.type'] === undefined ? [allowed.kind] : [];
}

function section<T extends z.ZodTypeAny>(
  config: Config,
  path: string,
  item: T,
): z.infer<T>[] | undefined {
  const value: unknown = config.getOptional(path);
  if (value === undefined) return undefined;
  const parsed = z.array(item).safeParse(value);
  if (parsed.success) return parsed.data;
  const [{ path: inner, message }] = parsed.error.issues;
  const place = inner.reduce<string>(
    (text, key) =>
      typeof key === 'number' ? `${text}[${key}]` : `${text}.${key}`,
    path,
  );
  throw new InputError(`${place}: ${message}`);
}
