import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { Config } from '@backstage/config';
import { namePattern } from '@fairway/kit-node';
import type { LinkableApplication } from './linkApplications';

/** Whether the configuration binds an application to the entities of an owner. */
export type Bindings = (
  application: Pick<LinkableApplication, 'instance' | 'namespace' | 'project'>,
  owners: string[],
) => boolean;

interface Rule {
  project?: RegExp;
  namespace?: RegExp;
  instance?: RegExp;
  owner: string;
}

const ROOT = 'fairway.argocd.bindings';
const PATTERNS = ['project', 'namespace', 'instance'] as const;

function fail(key: string, value: unknown, mend: string): never {
  const shown = value === undefined ? 'nothing' : JSON.stringify(value);
  throw new Error(`${key}: ${shown} ${mend}`);
}

function readOwner(value: unknown, at: string): string {
  const mend = 'must be an entity ref such as group:default/payments';
  if (typeof value !== 'string') return fail(`${at}.owner`, value, mend);
  try {
    return stringifyEntityRef(parseEntityRef(value, { defaultKind: 'group' }));
  } catch {
    return fail(`${at}.owner`, value, mend);
  }
}

function readPattern(value: unknown, key: string): RegExp | undefined {
  if (value === undefined) return undefined;
  return typeof value === 'string' && value.trim() === value && value !== ''
    ? namePattern(value)
    : fail(key, value, 'must be a name, in which * is any text');
}

function readRule(value: unknown, index: number): Rule {
  const at = `${ROOT}[${index}]`;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return fail(
      at,
      value,
      'must be an object with owner and one of project, namespace and instance',
    );
  }
  const rule = value as Record<string, unknown>;
  const known = ['owner', ...PATTERNS] as string[];
  const strange = Object.keys(rule).find(key => !known.includes(key));
  if (strange !== undefined) {
    fail(
      `${at}.${strange}`,
      rule[strange],
      `stands under a key that is not known; known are ${known.join(', ')}`,
    );
  }
  const [project, namespace, instance] = PATTERNS.map(key =>
    readPattern(rule[key], `${at}.${key}`),
  );
  if (!project && !namespace && !instance) {
    fail(
      at,
      value,
      'binds everything to one owner; name a project, a namespace or an instance',
    );
  }
  return { project, namespace, instance, owner: readOwner(rule.owner, at) };
}

function matches(pattern: RegExp | undefined, name = ''): boolean {
  return pattern?.test(name) ?? true;
}

/**
 * Reads `fairway.argocd.bindings`: applications that the platform gives to the entities of an owner, which are linked to them.
 *
 * @throws Error naming key, value and mend
 */
export function readBindings(config: Config): Bindings {
  const value = config.getOptional(ROOT) ?? [];
  if (!Array.isArray(value)) fail(ROOT, value, 'must be a list');
  const rules = (value as unknown[]).map(readRule);
  return ({ project, namespace, instance }, owners) =>
    rules.some(
      rule =>
        owners.includes(rule.owner) &&
        matches(rule.project, project) &&
        matches(rule.namespace, namespace) &&
        matches(rule.instance, instance),
    );
}
