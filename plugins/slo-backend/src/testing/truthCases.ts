/** What one service did over 31 days, and so what its SLO truly is. */
export interface TruthCase {
  /** Name of the service, and of its SLOs. */
  name: string;
  /** Requests per second on day `day` (0..31), at `hour` of that day. */
  rps(day: number, hour: number): number;
  /** Share of them that fails. */
  badShare(day: number, hour: number): number;
  /** Whether the scrape at that moment is lost. Events happen all the same. */
  lost?(day: number, hour: number): boolean;
}

export const STEP_SECONDS = 30;
const LAG_SECONDS = 150;
export const FRAME_DAYS = 31;
export const WINDOW_DAYS = 30;

const minutes = (hour: number) => hour * 60;
const never = () => 0;

/** The cases of uneven traffic, idle time, first errors, scrape gaps and youth, in which rule sets differ. */
export const truthCases: TruthCase[] = [
  {
    name: 'uneven',
    rps: (_, hour) => (hour < 12 ? 1 : 100),
    badShare: (_, hour) => (hour < 12 ? 0 : 0.01),
  },
  {
    name: 'idle',
    rps: (day, hour) => (day === 20 && minutes(hour) < 15 ? 0 : 10),
    badShare: () => 0.01,
  },
  {
    name: 'late-errors',
    rps: () => 10,
    badShare: day => (day >= 30 ? 0.1 : 0),
  },
  {
    name: 'gap',
    rps: () => 20,
    badShare: (day, hour) => (day === 22 && minutes(hour) < 20 ? 1 : 0.0005),
    lost: (day, hour) => day === 22 && minutes(hour) < 20,
  },
  {
    name: 'first-errors-in-gap',
    rps: () => 20,
    badShare: (day, hour) => (day === 22 && minutes(hour) < 20 ? 1 : 0),
    lost: (day, hour) => day === 22 && minutes(hour) < 20,
  },
  {
    name: 'scrapes-lost',
    rps: () => 20,
    badShare: () => 0.0005,
    lost: (day, hour) => day === 22 && minutes(hour) < 20,
  },
  {
    name: 'short-outage',
    rps: () => 50,
    badShare: (day, hour) => (day === 15 && minutes(hour) < 2 ? 0.3 : 0.00005),
  },
  {
    name: 'office-hours',
    rps: (_, hour) => {
      if (hour < 8) return 0;
      return hour < 10 ? 60 : 15;
    },
    badShare: (_, hour) => (hour < 10 ? 0.005 : 0.0005),
  },
  {
    name: 'starts-late',
    rps: day => (day >= 28 ? 20 + 15 * Math.sin(day) : NaN),
    badShare: (_, hour) => (hour < 8 ? 0.004 : 0.001),
  },
  { name: 'quiet', rps: () => 1 / 3000, badShare: never },
];

/** What a case amounts to, and its counters as scraped. */
export interface Simulated {
  /** `http_requests_total` in the OpenMetrics format, one series after the other. */
  samples: string;
  /** Failed share of the events in the window, and both counts. */
  truth: { errorRatio: number; bad: number; total: number };
  /** By how much the failed share may be off for the events of the last 2.5 minutes, which no ledger holds yet. */
  lag: number;
  /** The counters as an exporter shows them at a later time, if all goes on like in the last hour. */
  exposition(t: number): string;
}

/** Plays a case, up to `end` in Unix seconds. */
export function simulate(
  { name, rps, badShare, lost }: TruthCase,
  end: number,
): Simulated {
  const steps = (FRAME_DAYS * 86400) / STEP_SECONDS;
  const counters = new Map<string, number>();
  const lines = { '200': [] as string[], '500': [] as string[] };
  let [bad, total] = [0, 0];
  const count = (code: keyof typeof lines, events: number) => {
    // A code without events yet has no series.
    if (events > 0) counters.set(code, (counters.get(code) ?? 0) + events);
  };
  for (let step = 1; step <= steps; step++) {
    const seconds = step * STEP_SECONDS;
    const t = end - FRAME_DAYS * 86400 + seconds;
    const day = Math.floor((seconds - STEP_SECONDS) / 86400);
    const hour = ((seconds - STEP_SECONDS) % 86400) / 3600;
    const events = rps(day, hour) * STEP_SECONDS;
    if (Number.isNaN(events)) continue;
    const failed = events * badShare(day, hour);
    count('200', events - failed);
    count('500', failed);
    if (t > end - WINDOW_DAYS * 86400) {
      bad += failed;
      total += events;
    }
    if (lost?.(day, hour)) continue;
    for (const code of ['200', '500'] as const) {
      const value = counters.get(code);
      if (value === undefined) continue;
      lines[code].push(
        `http_requests_total{job="${name}",instance="a",code="${code}"} ${value} ${t}\n`,
      );
    }
  }
  const [day, hour] = [FRAME_DAYS - 1, 24 - STEP_SECONDS / 3600];
  const exposition = (t: number) =>
    [...counters]
      .map(([code, value]) => {
        const share = badShare(day, hour);
        const perSecond = rps(day, hour) * (code === '500' ? share : 1 - share);
        return `http_requests_total{job="${name}",instance="a",code="${code}"} ${
          value + perSecond * (t - end)
        }\n`;
      })
      .join('');
  return {
    exposition,
    lag: (rps(day, hour) * badShare(day, hour) * LAG_SECONDS) / total,
    samples: lines['200'].concat(lines['500']).join(''),
    truth: { errorRatio: bad / total, bad, total },
  };
}
