import type { BackTest } from '@fairway/slo';

export const STEP = 30;
export const RPS = 20;
const DAY = 86400;
const MINUTE = 60;

/** Seconds since the history's start, and what happens in it. */
interface Incident {
  day: number;
  minutes: number;
  share: number;
}

/** Eight days of one service: 20 requests a second, 0.02 % of them fail, but for these. */
export const DAYS = 8;
export const BASE_SHARE = 0.0002;
export const OUTAGES: Incident[] = [
  { day: 3, minutes: 10, share: 1 },
  { day: 4.5, minutes: 180, share: 0.02 },
  { day: 6, minutes: 3, share: 0.6 },
];
/** Scrapes lost, while all is as always. */
export const LOST = { day: 5.25, minutes: 40 };

const within = (second: number, { day, minutes }: Omit<Incident, 'share'>) =>
  second >= day * DAY && second < day * DAY + minutes * MINUTE;

function badShare(second: number): number {
  return OUTAGES.find(one => within(second, one))?.share ?? BASE_SHARE;
}

/** What was scraped, as OpenMetrics, and how many events there truly were. */
export function playHistory(end: number) {
  const start = end - DAYS * DAY;
  const lines: Record<'200' | '500', string[]> = { '200': [], '500': [] };
  let [good, bad] = [0, 0];
  for (let t = start; t <= end; t += STEP) {
    const failed = RPS * STEP * badShare(t - start);
    bad += failed;
    good += RPS * STEP - failed;
    if (within(t - start, LOST)) continue;
    for (const [code, value] of [
      ['200', good],
      ['500', bad],
    ] as const) {
      const labels = `job="checkout",instance="a",code="${code}"`;
      lines[code].push(`http_requests_total{${labels}} ${value} ${t}\n`);
    }
  }
  /** Goes on as always, for as long as the tests take. */
  const exposition = () => {
    const more = (Date.now() / 1000 - end) * RPS;
    const at = (code: string, value: number) =>
      `http_requests_total{job="checkout",instance="a",code="${code}"} ${value}\n`;
    return (
      at('200', good + more * (1 - BASE_SHARE)) +
      at('500', bad + more * BASE_SHARE)
    );
  };
  const samples = [
    '# TYPE http_requests counter\n',
    lines['200'].join(''),
    lines['500'].join(''),
    '# EOF\n',
  ];
  return { samples, exposition, start, badShare: bad / (good + bad) };
}

/** Begin and end of alerts, Unix seconds. */
export type Spans = [number, number][];

export function spansOf(test: BackTest, tier: string): Spans {
  return test.incidents
    .filter(one => one.tier === tier)
    .map(({ start, end }) => [start, end ?? test.end]);
}

/** Spans of a series of moments in which something was there. */
export function spansOfMoments(moments: number[], step: number): Spans {
  const spans: Spans = [];
  for (const t of moments) {
    const last = spans.at(-1);
    if (last && t - last[1] <= 1.5 * step) last[1] = t;
    else spans.push([t, t]);
  }
  return spans.map(([from, to]) => [from, to + step]);
}
