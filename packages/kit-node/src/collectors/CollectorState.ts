import type { SourceState } from '@fairway/contracts';
import { SourceError } from '../sources/SourceError';
import type { Collected } from './Collected';

const INTERVALS_UNTIL_STALE = 3;

interface Good<T> {
  data: T;
  asOf: Date;
  /** Since when answers have been good without a break; absent: it comes from the store. */
  since?: Date;
  loadedAt?: Date;
}

interface Failure {
  state: SourceError['state'];
  message: string;
  since: Date;
}

/** What is known about a source from the outcomes of its polls. Pure memory. */
export class CollectorState<T> {
  private good?: Good<T>;
  private failure?: Failure;
  private lastError?: { at: Date; message: string };

  constructor(
    private readonly source: string,
    private readonly intervalMs: number,
  ) {}

  restored(snapshot: { data: T; asOf: Date }, now: Date): void {
    this.good ??= { ...snapshot, loadedAt: now };
  }

  succeeded(data: T, now: Date): void {
    const unbroken = this.failure ? undefined : this.good?.since;
    this.good = { data, asOf: now, since: unbroken ?? now };
    this.failure = undefined;
  }

  failed(error: unknown, now: Date): void {
    const state = error instanceof SourceError ? error.state : 'unreachable';
    const unusable = `what ${this.source} answered could not be used`;
    const [message, summary] =
      error instanceof SourceError
        ? [error.message, error.summary]
        : [unusable, unusable];
    const since = this.failure?.state === state ? this.failure.since : now;
    this.failure = { state, message: summary, since };
    this.lastError = { at: now, message };
  }

  read(now: Date): Collected<T> {
    const { good, lastError } = this;
    const { state, since, message } = this.verdict(now);
    return {
      status: {
        name: this.source,
        state,
        asOf: good?.asOf.toISOString(),
        since: since?.toISOString(),
        message,
        intervalSeconds: this.intervalMs / 1000,
      },
      data: good?.data,
      asOf: good?.asOf,
      lastError,
    };
  }

  private verdict(now: Date): {
    state: SourceState;
    since?: Date;
    message?: string;
  } {
    const { failure, good } = this;
    if (failure) {
      return failure;
    }
    if (!good) {
      return { state: 'never' };
    }
    const staleAt =
      good.asOf.getTime() + INTERVALS_UNTIL_STALE * this.intervalMs;
    if (good.loadedAt) {
      const since = Math.min(staleAt, good.loadedAt.getTime());
      return { state: 'stale', since: new Date(since) };
    }
    return now.getTime() > staleAt
      ? { state: 'stale', since: new Date(staleAt) }
      : { state: 'ok', since: good.since };
  }
}
