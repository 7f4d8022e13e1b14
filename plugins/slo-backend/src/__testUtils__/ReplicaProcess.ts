import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { mockCredentials } from '@backstage/backend-test-utils';
import type { EntityBudgets } from '@fairway/contracts/slo';
import type { ReplicaSettings } from './replica';
import { CHECKOUT } from './startSloBackend';

/** A backend in a process of its own, which can be killed. */
export class ReplicaProcess {
  static async start(settings: ReplicaSettings): Promise<ReplicaProcess> {
    const child = fork(join(__dirname, 'replica.ts'), {
      execArgv: [
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      ],
      // In tests Backstage's scheduler frees no lock of a process that died.
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    child.send(settings);
    const url = await new Promise<string>((resolve, reject) => {
      // What translates its TypeScript sends messages, too.
      child.on('message', said => typeof said === 'string' && resolve(said));
      child.once('exit', code =>
        reject(new Error(`The replica ended (${code}) before it was ready`)),
      );
    });
    return new ReplicaProcess(child, url);
  }

  private constructor(
    private readonly child: ChildProcess,
    private readonly url: string,
  ) {}

  /** Ends it as the kernel ends a process without memory: it gets no time for anything. */
  async kill(): Promise<void> {
    if (this.child.signalCode !== null || this.child.exitCode !== null) return;
    const exit = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await exit;
  }

  async budgets(): Promise<EntityBudgets> {
    const response = await fetch(
      `${this.url}/api/fairway-slo/v1/${CHECKOUT}/budgets`,
      { headers: { authorization: mockCredentials.user.header() } },
    );
    const text = await response.text();
    if (!response.ok) throw new Error(`${response.status}: ${text}`);
    return JSON.parse(text);
  }
}
