import { setTimeout as sleep } from 'node:timers/promises';
import type { SourceState } from '@fairway/contracts';
import type { ConformanceBackend } from './startConformanceBackend';

/** Until a plugin has heard from its source, or noticed that it does not. */
export const PATIENCE_MS = 20_000;

type Response = Awaited<ReturnType<ConformanceBackend['route']>>;

/** Waits until operations answer 200 with that state among their sources; what those answer that do not. */
export async function unlikeState(
  backend: ConformanceBackend,
  operations: string[],
  state: SourceState,
): Promise<unknown[]> {
  const deadline = Date.now() + PATIENCE_MS;
  const unlike = async (operation: string) => {
    const response = await backend.route(operation);
    const problem =
      refusal(response) ?? otherStates(response.body.sources, state);
    return problem ? [{ operation, problem }] : [];
  };
  for (;;) {
    const problems = await Promise.all(operations.map(unlike));
    if (problems.flat().length === 0 || Date.now() > deadline) {
      return problems.flat();
    }
    await sleep(50);
  }
}

/** @throws Error when operations do not come to that state */
export async function requireState(
  backend: ConformanceBackend,
  operations: string[],
  state: SourceState,
): Promise<void> {
  const problems = await unlikeState(backend, operations, state);
  if (problems.length > 0) {
    throw new Error(
      `These do not name the state '${state}' among their sources: ${JSON.stringify(
        problems,
      )}`,
    );
  }
}

function otherStates(
  sources: Array<{ name: string; state: SourceState }>,
  state: SourceState,
) {
  return sources.some(source => source.state === state) ? undefined : sources;
}

/** Status and message of an answer that is not 200. */
export function refusal({ status, body }: Response) {
  return status === 200 ? undefined : { status, message: body.error?.message };
}

/** The refusal where a permission is missing. */
export function missing(permission: string) {
  return { status: 403, message: `Missing permission ${permission}` };
}

/** The route and the action. Polls go on meanwhile, so an answer counts only where it did not change. */
export async function sameAnswers(
  backend: ConformanceBackend,
  name: string,
): Promise<boolean> {
  for (let attempt = 0; attempt < 10; attempt++) {
    const before = JSON.stringify((await backend.route(name)).body);
    const action = JSON.stringify((await backend.action(name)).body.output);
    if (before === action) {
      return true;
    }
    if (before === JSON.stringify((await backend.route(name)).body)) {
      return false;
    }
  }
  return false;
}
