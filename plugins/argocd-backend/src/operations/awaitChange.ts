import { createHash } from 'node:crypto';
import type { Application, argocdContract } from '@fairway/contracts/argocd';
import { envelope, type ReadHandler } from '@fairway/kit-node';
import type { ArgoCdDeps } from './ArgoCdDeps';
import { visibleApplications, type Asker } from './visibleApplications';

// Time alone changes a verdict: what waits becomes stuck.
const LOOK_AGAIN_MS = 5_000;

/** Stands for all that there is to tell; not for when it was heard. */
function fingerprintOf(application: Application | undefined): string {
  if (!application) return 'none';
  const { asOf, reconciledAt, clusterReadAt, ...telling } = application;
  return createHash('sha256')
    .update(JSON.stringify(telling))
    .digest('base64url')
    .slice(0, 16);
}

/** Waits until an instance tells something, but not for long. */
function nextNews(
  { instances }: Pick<ArgoCdDeps, 'instances'>,
  patienceMs: number,
): Promise<void> {
  return new Promise(resolve => {
    const ends: (() => void)[] = [];
    const end = () => {
      ends.forEach(one => one());
      resolve();
    };
    const timer = setTimeout(end, Math.min(patienceMs, LOOK_AGAIN_MS));
    ends.push(
      () => clearTimeout(timer),
      ...instances.map(instance => instance.onUpdate(end)),
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
  return async ({ options, ...asker }) => {
    const deadline = Date.now() + options.seconds * 1_000;
    for (;;) {
      const application = await look(options.application, asker);
      const fingerprint = fingerprintOf(application);
      const left = deadline - Date.now();
      if (fingerprint !== options.seen || left <= 0) {
        return {
          ...envelope(deps.model.sources(), application ? [application] : []),
          application,
          fingerprint,
        };
      }
      await nextNews(deps, left);
    }
  };
}
