import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import type {
  FieldDifference,
  ResourceDifference,
} from '@fairway/contracts/argocd';
import { SourceError } from '@fairway/kit-node';
import { toResourceDifference } from '../differences/toResourceDifference';
import { askManagedResources } from '../upstream/managedResources';
import { wordsOf } from '../upstream/refusal';
import { keyOfObject } from './effects';
import { findingsOf } from '../checks/finding';
import type { KnownEffects } from './knownEffects';
import type { Target } from './target';

const { notChecked } = findingsOf('effects');

// A plan is read before something is done; the tab tells every field.
const MOST_FIELDS = 3;
const MOST_CHARACTERS = 60;

function short(value: string | undefined): string {
  if (value === undefined) return 'nothing';
  const text = value.replace(/^"(.*)"$/s, '$1');
  return text.length > MOST_CHARACTERS
    ? `${text.slice(0, MOST_CHARACTERS)}…`
    : text;
}

function fieldWords({ path, live, desired, secret }: FieldDifference): string {
  return secret ? path : `${path}: ${short(live)} → ${short(desired)}`;
}

function words({ fields, truncated }: ResourceDifference): string | undefined {
  const more = fields.length - MOST_FIELDS;
  const told = fields.slice(0, MOST_FIELDS).map(fieldWords);
  if (more > 0) told.push(`${truncated ? 'at least ' : ''}${more} more`);
  return told.length > 0 ? told.join('; ') : undefined;
}

/** Why Argo CD does not tell; `undefined`: it is no failure of Argo CD. */
function whyNotTold(error: unknown): string | undefined {
  if (error instanceof SourceError) return wordsOf(error) ?? error.summary;
  return error instanceof NotFoundError ||
    error instanceof ServiceUnavailableError
    ? error.message
    : undefined;
}

/** The effects, and of objects that change which fields do. Where Argo CD does not tell, the objects alone, and that it does not. */
export async function withChangedFields(
  { instance, status }: Target,
  known: KnownEffects,
): Promise<KnownEffects> {
  const { effects } = known;
  if (!effects.some(({ effect }) => effect === 'change')) return known;
  try {
    const { body } = await askManagedResources(instance.source, status);
    const differences = new Map(
      body.items.flatMap(item => {
        const found = toResourceDifference(item);
        return found ? [[keyOfObject(found.object), found] as const] : [];
      }),
    );
    return {
      ...known,
      effects: effects.map(one => {
        const found = differences.get(keyOfObject(one.object));
        return one.effect === 'change' && found
          ? { ...one, detail: words(found) }
          : one;
      }),
    };
  } catch (error) {
    const reason = whyNotTold(error);
    if (reason === undefined) throw error;
    return {
      effects,
      finding: notChecked(
        `Which fields of the objects change is not known: ${reason}.`,
      ),
    };
  }
}
