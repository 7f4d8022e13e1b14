import type { PlanEffect } from '@fairway/contracts';
import { SourceError } from '@fairway/kit-node';
import { declaredBy, type Declared } from './declaredObject';
import { changeOf, inOrder, keyOfObject, type SyncIntent } from './effects';
import { findingsOf } from '../checks/finding';
import { isUnknownRevision } from './isUnknownRevision';
import {
  effectsNotCompared,
  whyNotCompared,
  type KnownEffects,
} from './knownEffects';
import { wordsOf } from '../upstream/refusal';
import type { Target } from './target';

const revisionFindings = findingsOf('revision');
const effectFindings = findingsOf('effects');

type Resource = NonNullable<
  NonNullable<Target['live']['details']['status']>['resources']
>[number];

/** Tells objects apart; what names no namespace comes to that of the destination, or is in none. */
function keyIn({ live }: Target) {
  const own = live.application.spec?.destination?.namespace;
  return (object: PlanEffect['object']) =>
    keyOfObject({
      ...object,
      namespace: object.namespace === own ? undefined : object.namespace,
    });
}

/** What is declared at a revision; `undefined`: something there cannot be read. */
async function declaredAt(
  target: Target,
  revision: string,
): Promise<Map<string, Declared> | undefined> {
  const { instance, address } = target;
  const texts = await instance.actions.manifests(address, revision);
  const key = keyIn(target);
  const found = texts.map(declaredBy);
  return found.every(one => one !== undefined)
    ? new Map(found.flat().map(one => [key(one.object), one]))
    : undefined;
}

function effectOn(
  wanted: Declared,
  {
    before,
    resource,
    intent,
  }: {
    before: Declared | undefined;
    resource: Resource | undefined;
    intent: SyncIntent;
  },
): PlanEffect[] {
  if (!resource || resource.health?.status === 'Missing') {
    return [{ effect: 'create', object: wanted.object }];
  }
  const { group, kind, namespace, name } = resource;
  const object = { group, kind, namespace, name };
  const differs =
    resource.status === 'OutOfSync' || before?.text !== wanted.text;
  if (differs) return [changeOf(object, intent)];
  // Argo CD masks it, so that equal texts say nothing.
  return kind === 'Secret' && group === undefined
    ? [
        {
          effect: 'change',
          object,
          detail: 'if its data differs, which is not told',
        },
      ]
    : [];
}

function compare(
  target: Target,
  declared: { now: Map<string, Declared>; then: Map<string, Declared> },
  intent: SyncIntent,
): PlanEffect[] {
  const key = keyIn(target);
  const resources = (target.live.details.status?.resources ?? []).filter(
    ({ hook }) => !hook,
  );
  const there = new Map(resources.map(one => [key(one), one]));
  const only = intent.resources && new Set(intent.resources.map(key));
  const inScope = (name: string) => !only || only.has(name);
  const kept = [...declared.then].filter(([name]) => inScope(name));
  const gone = resources.filter(
    one =>
      inScope(key(one)) &&
      !declared.then.has(key(one)) &&
      one.health?.status !== 'Missing',
  );
  return inOrder([
    ...kept.flatMap(([name, wanted]) =>
      effectOn(wanted, {
        before: declared.now.get(name),
        resource: there.get(name),
        intent,
      }),
    ),
    ...(intent.prune ? gone : []).map(
      ({ group, kind, namespace, name }): PlanEffect => ({
        effect: 'delete',
        object: { group, kind, namespace, name },
      }),
    ),
  ]);
}

/**
 * What a sync with another revision of its one source would do: what is declared there, against what is declared now and
 * what is there.
 */
export async function effectsOfRevision(
  target: Target,
  revision: string,
  intent: SyncIntent,
): Promise<KnownEffects> {
  const compared = target.live.application.status?.sync?.revision;
  try {
    const then = await declaredAt(target, revision);
    const reason = whyNotCompared(target.live);
    if (reason !== undefined) return effectsNotCompared(reason);
    const now = compared ? await declaredAt(target, compared) : new Map();
    if (!then || !now) {
      return {
        effects: [],
        finding: effectFindings.notChecked(
          `Which objects change is not known: a manifest at ${
            then ? compared : revision
          } names no object.`,
        ),
      };
    }
    return {
      effects: compare(target, { now, then }, intent),
      finding: revisionFindings.passed('The repository has the revision.'),
    };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    const words = wordsOf(error) ?? error.summary;
    return {
      effects: [],
      finding: isUnknownRevision(error, revision)
        ? revisionFindings.blocks(
            `The repository does not have the revision ${revision} (${words}). Choose another one.`,
          )
        : effectFindings.notChecked(
            `Which objects change is not known: what is declared at ${revision} could not be read (${words}).`,
          ),
    };
  }
}
