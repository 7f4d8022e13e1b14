import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const { REAL_ARGOCD_URL = '', REAL_ARGOCD_TOKEN = '' } = process.env;

/** Why there is no real Argo CD to test with, to be printed; empty: there is one. */
export const missingArgoCd =
  REAL_ARGOCD_URL && REAL_ARGOCD_TOKEN
    ? ''
    : ': set REAL_ARGOCD_URL and REAL_ARGOCD_TOKEN of an Argo CD 3.5 that reads file:// repositories of this machine and may be written to';

/** It as a source named `real`. */
export const realSource = {
  name: 'real',
  url: REAL_ARGOCD_URL,
  auth: { type: 'bearer', token: REAL_ARGOCD_TOKEN },
};

/** Asks it. @throws Error with what it says */
export async function argoCd(method: string, path: string, body?: unknown) {
  const response = await fetch(`${REAL_ARGOCD_URL}/api/v1/${path}`, {
    method,
    headers: {
      authorization: `Bearer ${REAL_ARGOCD_TOKEN}`,
      'content-type': 'application/json',
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return text ? JSON.parse(text) : undefined;
}

/** What is found once it is as expected. @throws Error with what it is instead, after a minute */
export async function eventually<T>(
  ask: () => Promise<T>,
  expected: (found: T) => boolean,
): Promise<T> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const found = await ask();
    if (expected(found)) return found;
    if (Date.now() > deadline) throw new Error(JSON.stringify(found, null, 1));
    await sleep(200);
  }
}

/** A Git repository that the real Argo CD reads. */
export class Repository {
  readonly #folder = mkdtempSync(join(tmpdir(), 'fairway-argocd-'));

  constructor() {
    this.git('init', '--quiet', '-b', 'main', '.');
  }

  get url(): string {
    return `file://${this.#folder}`;
  }

  git(...words: string[]): string {
    const who = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com'];
    return execFileSync('git', [...who, ...words], { cwd: this.#folder })
      .toString()
      .trim();
  }

  /** Writes files, `undefined` deletes one; gives the commit. */
  commit(message: string, files: Record<string, object | undefined>): string {
    for (const [name, manifest] of Object.entries(files)) {
      const path = join(this.#folder, name);
      mkdirSync(dirname(path), { recursive: true });
      if (manifest) writeFileSync(path, JSON.stringify(manifest));
      else rmSync(path);
    }
    this.git('add', '--all');
    this.git('commit', '--quiet', '-m', message);
    return this.git('rev-parse', 'HEAD');
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
