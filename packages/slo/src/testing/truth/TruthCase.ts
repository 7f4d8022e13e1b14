/** The time that a scrape ends. */
export interface Step {
  /** 0, 1, ... */
  index: number;
  /** 0..30. */
  day: number;
  /** Of that day, 0 to less than 24. */
  hour: number;
}

/** Events of one step. */
export interface Events {
  good: number;
  bad: number;
}

/** What one scrape target does: its counters, from its events. */
export interface Target {
  /** `undefined`: the target is not there. */
  events(step: Step): Events | undefined;
  instance?(step: Step): string;
  /** Whether it starts anew at this step: its series are gone until they have events. */
  restarts?(step: Step): boolean;
  /** What its counters hold at the start. */
  from?: Events;
}

/** What one service did over 31 days, and so what its SLO truly is. */
export interface TruthCase {
  /** Name of the service, and of its SLOs. */
  name: string;
  /** What is told of it in the reference of the rule set. */
  story: string;
  /** Requests that fail, or that are slow. */
  indicator: 'requests' | 'latency';
  /** Bound of the latency as its rules have it, and as the server writes it. */
  bounds?: { rules: string; server: string };
  targets: Target[];
  /** Whether the scrape is lost; events happen all the same. */
  lost?(step: Step): boolean;
  /** Whether the series of the part (failed, or fast) are missing while the total goes on. */
  partMissing?(step: Step): boolean;
  /** Days at which rules begin and end to be evaluated, in turn; else all the time. */
  evaluated?: number[];
  /** Whether what is covered is of interest, and not only what is counted. */
  judgesCoverage?: boolean;
  /** Day of the check; else the end. */
  checked?: number;
}

export const STEP_SECONDS = 30;
export const FRAME_DAYS = 31;
export const WINDOW_DAYS = 30;
const DAY = 86400;

/** Seconds since the frame's start at which a step ends. */
export function secondsOfStep(index: number): number {
  return (index + 1) * STEP_SECONDS;
}

export function stepAt(index: number): Step {
  const seconds = index * STEP_SECONDS;
  return {
    index,
    day: Math.floor(seconds / DAY),
    hour: (seconds % DAY) / 3600,
  };
}

/** All requests of a step at a rate, a share of them bad. */
export function traffic(
  rps: (step: Step) => number,
  badShare: (step: Step) => number,
): Target {
  return {
    events: step => {
      const all = rps(step) * STEP_SECONDS;
      const bad = all * badShare(step);
      return { good: all - bad, bad };
    },
  };
}
