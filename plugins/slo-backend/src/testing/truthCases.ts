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
    name: 'starts-late',
    rps: day => (day >= 28 ? 20 + 15 * Math.sin(day) : NaN),
    badShare: (_, hour) => (hour < 8 ? 0.004 : 0.001),
  },
  { name: 'quiet', rps: () => 1 / 3000, badShare: never },
];

/** One scrape: counters by code. A code without events yet has no series. */
export interface Scrape {
  t: number;
  counters: Record<'200' | '500', number | undefined>;
}

export interface Simulated {
  scrapes: Scrape[];
  /** Failed share of the events in the window, and both counts. */
  truth: { errorRatio: number; bad: number; total: number };
}

/** Plays a case, up to `end` in Unix seconds. */
export function simulate(
  { rps, badShare, lost }: TruthCase,
  end: number,
): Simulated {
  const steps = (FRAME_DAYS * 86400) / STEP_SECONDS;
  const counters: Scrape['counters'] = { '200': undefined, '500': undefined };
  const scrapes: Scrape[] = [];
  let [bad, total] = [0, 0];
  for (let step = 1; step <= steps; step++) {
    const seconds = step * STEP_SECONDS;
    const t = end - FRAME_DAYS * 86400 + seconds;
    const day = Math.floor((seconds - STEP_SECONDS) / 86400);
    const hour = ((seconds - STEP_SECONDS) % 86400) / 3600;
    const events = rps(day, hour) * STEP_SECONDS;
    if (Number.isNaN(events)) continue;
    const failed = events * badShare(day, hour);
    counters['200'] = (counters['200'] ?? 0) + events - failed;
    if (failed > 0) counters['500'] = (counters['500'] ?? 0) + failed;
    if (t > end - WINDOW_DAYS * 86400) {
      bad += failed;
      total += events;
    }
    if (!lost?.(day, hour)) scrapes.push({ t, counters: { ...counters } });
  }
  return { scrapes, truth: { errorRatio: bad / total, bad, total } };
}

/** The scrapes as `http_requests_total` in the OpenMetrics format, without its end mark. */
export function openMetrics(job: string, scrapes: Scrape[]): string {
  const lines: string[] = [];
  for (const code of ['200', '500'] as const) {
    for (const { t, counters } of scrapes) {
      const value = counters[code];
      if (value !== undefined) {
        lines.push(
          `http_requests_total{job="${job}",instance="a",code="${code}"} ${value} ${t}`,
        );
      }
    }
  }
  return lines.join('\n');
}
