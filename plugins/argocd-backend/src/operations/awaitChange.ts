import { createHash } from 'node:crypto';
import type { Application, argocdContract } from '@fairway/contracts/argocd';
import { envelope, type ReadHandler } from '@fairway/kit-node';
import type { ArgoCdDeps } from './ArgoCdDeps';
import { visibleApplications, type Asker } from './visibleApplications';

// Time alone changes a verdict: what waits becomes stuck.
const LOOK_AGAIN_MS = 5_000;

function hashOf(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(value))
    .digest('base64url')
    .slice(0, 16);
}

/** All that there is to tell; not when it was heard. */
function tellingOf({
  asOf,
  reconciledAt,
  clusterReadAt,
  ...rest
}: Application) {
  return rest;
}

/** Stands for all that there is to tell. */
function fingerprintOf(application: Application | undefined): string {
  return application ? hashOf(tellingOf(application)) : 'none';
}

/** Stands for all by which it is decided what a caller is told, but for what they may. */
function stateOf(
  ref: string,
  { model, directory }: Pick<ArgoCdDeps, 'model' | 'directory'>,
): string {
  const entry = model.find(ref);
  const known = entry && [tellingOf(entry.status), entry.links];
  return hashOf([known, directory.readAt() !== undefined]);
}

/** Waits until the instance of an application tells something, but not for long. */
function nextNews(
  ref: string,
  { instances }: Pick<ArgoCdDeps, 'instances'>,
  patienceMs: number,
): Promise<void> {
  const [name] = ref.split('/');
  return new Promise(resolve => {
    const ends: (() => void)[] = [];
    const end = () => {
      ends.forEach(one => one());
      resolve();
    };
    const timer = setTimeout(end, Math.min(patienceMs, LOOK_AGAIN_MS));
    ends.push(
      () => clearTimeout(timer),
      ...instances
        .filter(instance => instance.name === name)
        .map(instance => instance.onUpdate(end)),
    );
  });
}

/** Answers as soon as an application is another than the one that was seen. */
export function awaitChange(
  deps: ArgoCdDeps,
): ReadHandler<typeof argocdContract, 'awaitChange'> {
  const look = async (ref: string, asker: Asker) => {
    const entry = deps.model.find(ref);
    const [visible] = entry
      ? await visibleApplications([entry], asker, deps)
      : [];
    return visible;
  };
  return async ({ options: { application: ref, seconds, seen }, ...asker }) => {
    const deadline = Date.now() + seconds * 1_000;
    let looked: string | undefined;
    for (;;) {
      const state = stateOf(ref, deps);
      const left = deadline - Date.now();
      // What the caller may is asked for only when there is something to tell.
      if (state !== looked || left <= 0) {
        looked = state;
        const application = await look(ref, asker);
        const fingerprint = fingerprintOf(application);
        if (fingerprint !== seen || left <= 0) {
          return {
            ...envelope(deps.model.sources(), application ? [application] : []),
            application,
            fingerprint,
          };
        }
      }
      await nextNews(ref, deps, deadline - Date.now());
    }
  };
}
