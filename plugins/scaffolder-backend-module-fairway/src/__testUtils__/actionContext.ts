import { mockCredentials } from '@backstage/backend-test-utils';
import type { TemplateAction } from '@backstage/plugin-scaffolder-node';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import type { JsonObject } from '@backstage/types';

/** Runs an action as a task would, and gives what it logged and put out. */
export async function run<I extends JsonObject, O extends JsonObject>(
  action: TemplateAction<I, O, 'v2'>,
  input: I,
  more: {
    isDryRun?: boolean;
    signal?: AbortSignal;
    workspacePath?: string;
  } = {},
) {
  const logged: string[] = [];
  const outputs: Record<string, unknown> = {};
  const ctx = createMockActionContext({ input });
  const log = (line: string) => logged.push(line);
  const promise = action.handler({
    ...ctx,
    ...more,
    logger: { ...ctx.logger, info: log, warn: log },
    output: (name: string, value: unknown) => {
      outputs[name] = value;
    },
    checkpoint: async ({ fn }: { fn(): Promise<unknown> }) => fn(),
    getInitiatorCredentials: async () => mockCredentials.user(),
  } as never);
  let failure: Error | undefined;
  await promise.catch(error => {
    failure = error;
  });
  return { logged, outputs, failure };
}
