import type {
  ApplicationChange,
  ApplicationReason,
  ChangedSource,
} from '@fairway/contracts/argocd';

// What Argo CD says may be a whole log; the page of the entity has all of it.
const LONGEST_MESSAGE = 300;
const SHORT_SHA = 8;
const SHA = /^[0-9a-f]{40,64}$/;

const MINUTE_MS = 60_000;

function shortened(text: string): string {
  return text.length > LONGEST_MESSAGE
    ? `${text.slice(0, LONGEST_MESSAGE)}…`
    : text;
}

function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

function resourceName({ resource }: ApplicationReason): string {
  return resource ? `${resource.kind}/${resource.name}` : 'a resource';
}

/** `30 min`, `3 h 36 min`, `31 h`, `6 d`: at most two units, one from ten hours on. */
export function durationWords(ms: number): string {
  const minutes = Math.floor(ms / MINUTE_MS);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours < 10 && rest > 0) return `${hours} h ${rest} min`;
  return hours < 48 ? `${hours} h` : `${Math.floor(hours / 24)} d`;
}

/** Where an application runs: `In production on prod-eu`. */
export function placeWords({
  environment,
  cluster,
  instance,
}: ApplicationChange['application']): string {
  const words = [
    ...(environment ? [`in ${environment}`] : []),
    ...(cluster ? [`on ${cluster}`] : []),
  ].join(' ');
  return words
    ? `${words[0].toUpperCase()}${words.slice(1)}`
    : `In ${instance}`;
}

/** Why a sync failed: what did, and Argo CD's words. */
export function failureWords(reason: ApplicationReason | undefined): string {
  const what: Partial<Record<ApplicationReason['cause'], string>> = reason
    ? {
        'hook-failed': `hook ${resourceName(reason)} failed`,
        'resource-failed': `${resourceName(reason)} could not be synced`,
        'not-told': 'the sync failed, and Argo CD does not say why',
      }
    : {};
  const words = (reason && what[reason.cause]) ?? 'the sync failed';
  return reason?.message
    ? `${words}. Argo CD says: ${sentence(shortened(reason.message))}`
    : `${words}.`;
}

/** What differs from what is declared. */
export function differenceWords(reason: ApplicationReason | undefined): string {
  const { cause, count } = reason ?? {};
  if (!reason || cause !== 'resources-differ' || !count) {
    return 'what runs differs from what is declared.';
  }
  return count === 1
    ? `${resourceName(reason)} differs from what is declared.`
    : `${count} resources differ from what is declared, ${resourceName(
        reason,
      )} first.`;
}

/** A commit by its first line and author, a chart by its version. */
export function revisionWords(source: ChangedSource): string | undefined {
  const { chart, revision, message, author } = source;
  if (revision === undefined) return undefined;
  if (chart !== undefined) return `chart ${chart} ${revision}`;
  const commit = SHA.test(revision) ? revision.slice(0, SHORT_SHA) : revision;
  const [subject] = message?.split('\n') ?? [];
  return [
    subject ? `“${shortened(subject)}” (${commit})` : `commit ${commit}`,
    ...(author ? [`by ${author}`] : []),
  ].join(' ');
}

/** Who started a sync; `undefined`: not told. */
export function starterWords({
  by,
}: Pick<ApplicationChange, 'by'>): string | undefined {
  if (by?.automated) return 'Synced by auto-sync.';
  return by?.username ? `Synced by ${by.username}.` : undefined;
}
