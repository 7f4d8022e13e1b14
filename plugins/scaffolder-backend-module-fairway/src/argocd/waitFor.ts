import type { LoggerService } from '@backstage/backend-plugin-api';
import type { SourceStatus } from '@fairway/contracts';
import type { Application } from '@fairway/contracts/argocd';
import type { ArgoCdClientOf, Initiated } from './argoCdClient';

interface WaitContext extends Initiated {
  logger: LoggerService;
  signal?: AbortSignal;
}

export interface WaitOptions {
  application: string;
  timeoutMinutes: number;
  /** Whether it is what is waited for. Throws where it never will be. */
  until(application: Application | undefined): boolean;
  /** What is waited for, for people: `gone`, `synced and healthy`. */
  what: string;
}

// One question is answered within 20 s; when it is over, nothing more is asked.
const LONGEST_QUESTION_S = 20;

/** One line about an application: its state, and why. */
export function describeApplication(
  application: Application | undefined,
): string {
  if (!application) return 'not there';
  const { state, reason, sync, health } = application;
  const { kind, name } = reason?.resource ?? {};
  const why = [
    reason?.cause,
    kind && `${kind}/${name}`,
    reason?.message,
  ].filter(Boolean);
  const words = why.length > 0 ? `: ${why.join(', ')}` : '';
  return `${state}${words} (Argo CD says ${sync}, ${health})`;
}

function describeInstance(
  sources: SourceStatus[],
  application: string,
): string | undefined {
  const [instance] = application.split('/');
  const source = sources.find(({ name }) => name === instance);
  if (!source) return `No Argo CD "${instance}" is configured.`;
  return source.state === 'ok'
    ? undefined
    : `${instance} does not answer (${source.state}).`;
}

/**
 * Waits until an application is as wanted. Is told of each change as it happens, and logs it.
 *
 * @throws Error with the last state when time is up
 */
export async function waitFor(
  ctx: WaitContext,
  clientOf: ArgoCdClientOf,
  { application, timeoutMinutes, until, what }: WaitOptions,
): Promise<Application | undefined> {
  const deadline = Date.now() + timeoutMinutes * 60_000;
  let seen: string | undefined;
  let last = '';
  for (;;) {
    ctx.signal?.throwIfAborted();
    const left = Math.ceil((deadline - Date.now()) / 1000);
    // For each question anew: the credentials of a long task are renewed meanwhile.
    const client = await clientOf(ctx);
    const change = await client.awaitChange(
      {
        application,
        seen,
        seconds: Math.max(0, Math.min(left, LONGEST_QUESTION_S)),
      },
      { signal: ctx.signal },
    );
    const found = change.application;
    const line =
      describeInstance(change.sources, application) ??
      `${application} is ${describeApplication(found)}`;
    if (line !== last) ctx.logger.info(line);
    last = line;
    if (isHeard(change.sources, application) && until(found)) return found;
    if (left <= 0) {
      throw new Error(
        `${application} is not ${what} after ${timeoutMinutes} min. ${line}`,
      );
    }
    seen = change.fingerprint;
  }
}

/** What a silent instance said last is no reason to go on. */
function isHeard(sources: SourceStatus[], application: string): boolean {
  const [instance] = application.split('/');
  return sources.some(({ name, state }) => name === instance && state === 'ok');
}
