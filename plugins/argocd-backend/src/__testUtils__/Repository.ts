import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A Git repository that a real Argo CD reads. */
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
