import { isError } from '@backstage/errors';

/** The part of Backstage's `BackendStartupError` that says what failed. */
interface Startup {
  failure?: { error: Error; allowed: boolean };
}
interface StartupResult {
  plugins: Array<Startup & { pluginId: string; modules: Startup[] }>;
}

/** Opens the last words of a backend that did not start; `npm start` looks for it in the log. */
const OPENING = 'The backend did not start:';

// How Backstage names the services on whose way the reason came up.
const SERVICES =
  /^(?:Error: Failed to instantiate service .*? threw an error, )+/;
// Whose message names the path, the value and the mend.
const INPUT_ERROR = /^InputError: /;

/** Why the backend did not start: each reason once, whichever plugins met it. */
export function explainStartupFailure(error: unknown): string {
  const reasons = startupErrors(error).map(reason =>
    `${reason}`.replace(SERVICES, '').replace(INPUT_ERROR, ''),
  );
  return [OPENING, ...new Set(reasons)].join('\n');
}

function startupErrors(error: unknown): Error[] {
  if (!isError(error)) return [new Error(String(error))];
  const { plugins } = (error.result ?? { plugins: [] }) as StartupResult;
  const failures = plugins
    .flatMap(plugin => [plugin, ...plugin.modules])
    .flatMap(({ failure }) =>
      failure && !failure.allowed ? [failure.error] : [],
    );
  return failures.length > 0 ? failures : [error];
}
