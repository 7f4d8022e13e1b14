import type { ArgoCdStory, ArgoCdVersion } from '../scenario/argoCds';
import { HOUR, SECOND } from '../scenario/duration';
import { createSessions, Sessions } from './sessions';
import { ApplicationStore, createApplicationStore } from './store';

/**
 * How a simulated Argo CD behaves.
 *
 * @public
 */
export interface ArgoCdOptions {
  /** When the story begins. */
  start: number;
  /** The clock, milliseconds since the epoch. */
  now: () => number;
  /** Whose answers are simulated; the story says it if absent. */
  version?: ArgoCdVersion;
  /** Milliseconds until the token of a login expires: 24 h if absent. */
  sessionDuration?: number;
  /** Milliseconds that a login takes at least; a real Argo CD takes 500 to 1000. None if absent. */
  loginPadding?: number;
  /** Milliseconds between the signs of life on a stream: 15 s if absent. */
  keepalive?: number;
}

/**
 * What is wrong with an instance, at will.
 *
 * @public
 */
export interface ArgoCdFaults {
  /** Connections are reset. */
  down: boolean;
  /** Requests get no answer, streams fall silent. */
  hung: boolean;
}

/**
 * One simulated Argo CD: its applications, who may ask, and who listens.
 *
 * @public
 */
export interface SimulatedArgoCd {
  readonly name: string;
  readonly version: ArgoCdVersion;
  readonly faults: ArgoCdFaults;
  /** @internal */
  readonly story: ArgoCdStory;
  /** @internal */
  readonly start: number;
  /** @internal */
  readonly now: () => number;
  /** @internal */
  readonly loginPadding: number;
  /** @internal */
  readonly keepalive: number;
  /** @internal */
  readonly store: ApplicationStore;
  /** @internal */
  readonly sessions: Sessions;
  /** What cuts each open stream. */
  readonly streams: Set<() => void>;
  /** Cuts all open streams; their clients may come again. */
  cutStreams(): void;
}

/**
 * Makes the Argo CD of a story.
 *
 * @public
 */
export function createSimulatedArgoCd(
  story: ArgoCdStory,
  options: ArgoCdOptions,
): SimulatedArgoCd {
  const { start, now, sessionDuration = 24 * HOUR } = options;
  const streams = new Set<() => void>();
  return {
    name: story.name,
    version: options.version ?? story.version,
    faults: { down: false, hung: false },
    story,
    start,
    now,
    loginPadding: options.loginPadding ?? 0,
    keepalive: options.keepalive ?? 15 * SECOND,
    store: createApplicationStore(story, { start, now }),
    sessions: createSessions(story.name, {
      accounts: story.accounts,
      now,
      sessionDuration,
    }),
    streams,
    cutStreams() {
      [...streams].forEach(cut => cut());
    },
  };
}
