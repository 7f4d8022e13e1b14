import { readFile, stat } from 'node:fs/promises';

/** A text file that is read again when it changes; secrets mounted by Kubernetes do. */
export class WatchedFile {
  private version?: string;
  private text = '';

  constructor(private readonly path: string) {}

  async read(): Promise<string> {
    const { mtimeMs, size, ino } = await stat(this.path);
    const version = `${mtimeMs}/${size}/${ino}`;
    if (version !== this.version) {
      this.text = await readFile(this.path, 'utf8');
      this.version = version;
    }
    return this.text;
  }
}
