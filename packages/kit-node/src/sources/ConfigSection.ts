import type { Config } from '@backstage/config';
import { readDurationFromConfig } from '@backstage/config';
import { durationToMilliseconds } from '@backstage/types';
import { ConfigProblems, type ConfigProblem } from './ConfigProblems';

/** Reads one object of the configuration; every complaint names the path, the value and the mend. */
export class ConfigSection {
  constructor(readonly config: Config, readonly path: string) {}

  fail(key: string, complaint: string): never {
    throw new ConfigProblems([this.problem(key, complaint)]);
  }

  problem(key: string, complaint: string): ConfigProblem {
    return { path: key ? `${this.path}.${key}` : this.path, complaint };
  }

  has(key: string): boolean {
    return this.config.has(key);
  }

  section(key: string): ConfigSection {
    const value = this.config.getOptional(key);
    if (typeof value !== 'object' || Array.isArray(value)) {
      this.fail(key, 'must be an object');
    }
    return new ConfigSection(this.config.getConfig(key), `${this.path}.${key}`);
  }

  allowKeys(known: readonly string[]): void {
    const strange = this.config.keys().filter(key => !known.includes(key));
    if (strange.length > 0) {
      throw new ConfigProblems(
        strange.map(key =>
          this.problem(
            key,
            `is not a known key; known are ${known.join(', ')}`,
          ),
        ),
      );
    }
  }

  string(key: string): string {
    return (
      this.optionalString(key) ??
      this.fail(key, 'is missing; it must be a string that is not empty')
    );
  }

  /** Never repeats the value: it may be a secret in the wrong place. */
  optionalString(key: string): string | undefined {
    const value = this.config.getOptional(key);
    if (value === undefined) {
      return undefined;
    }
    if (typeof value !== 'string' || value.trim() === '') {
      this.fail(key, 'must be a string that is not empty');
    }
    return value;
  }

  strings(key: string): string[] {
    const value = this.config.getOptional(key) ?? [];
    if (
      !Array.isArray(value) ||
      !value.every(item => typeof item === 'string' && item)
    ) {
      this.fail(key, 'must be a list of strings that are not empty');
    }
    return value as string[];
  }

  /** Numbers and booleans too, for YAML's sake: `partial_response: false`. */
  record(key: string): Record<string, string> {
    if (!this.has(key)) {
      return {};
    }
    const section = this.section(key);
    return Object.fromEntries(
      Object.entries(this.config.get<Record<string, unknown>>(key)).map(
        ([name, value]) => {
          if (!['string', 'number', 'boolean'].includes(typeof value)) {
            section.fail(name, 'must be a string, a number or true or false');
          }
          return [name, String(value)];
        },
      ),
    );
  }

  milliseconds(key: string, options: { fallback: number; min: number }) {
    if (!this.has(key)) {
      return options.fallback;
    }
    const value = JSON.stringify(this.config.get(key));
    const mend = `must be a duration of at least ${options.min} ms, such as { seconds: 30 } or '30s'`;
    let duration: number;
    try {
      duration = durationToMilliseconds(
        readDurationFromConfig(this.config, { key }),
      );
    } catch {
      return this.fail(key, `${value} ${mend}`);
    }
    // A timer of more than 2^31-1 ms fires at once.
    if (!(duration >= options.min && duration < 2 ** 31)) {
      this.fail(key, `${value} ${mend} and at most 24 days`);
    }
    return duration;
  }

  positiveInteger(key: string, fallback: number): number {
    const value = this.config.getOptional(key) ?? fallback;
    if (!Number.isInteger(value) || Number(value) < 1) {
      this.fail(
        key,
        `${JSON.stringify(value)} must be a whole number of at least 1`,
      );
    }
    return Number(value);
  }

  /** An http or https address without user, password, query or fragment. */
  url(key: string): string {
    const value = this.string(key);
    const url = URL.canParse(value) ? new URL(value) : undefined;
    if (url && (url.username || url.password)) {
      this.fail(
        key,
        `must not contain a user or a password; put them under auth`,
      );
    }
    if (!url || !['http:', 'https:'].includes(url.protocol)) {
      const shown = value.replace(/[^/]*@/, '***@');
      this.fail(key, `'${shown}' is not an http or https URL`);
    }
    if (url.search || url.hash) {
      this.fail(
        key,
        `must end with the path; query parameters belong under parameters`,
      );
    }
    return value.replace(/\/+$/, '');
  }
}
