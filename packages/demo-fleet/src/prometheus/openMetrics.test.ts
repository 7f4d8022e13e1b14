import { MINUTE } from '../scenario/duration';
import { SOURCES } from '../scenario/sources';
import { createSimulatedPrometheus } from '../series/simulatedPrometheus';
import { exportOpenMetrics } from './openMetrics';

const START = Date.UTC(2026, 10, 22, 14, 0, 7);

describe('exportOpenMetrics', () => {
  const prometheus = createSimulatedPrometheus(
    SOURCES.find(({ name }) => name === 'prod-us')!,
    { start: START, now: () => START },
  );
  const range = { start: START - 5 * MINUTE, end: START };
  const lines = [...exportOpenMetrics(prometheus, range)].join('').split('\n');

  it('gives one line per sample inside the range, metric by metric', () => {
    const samples = lines.slice(0, -2);
    for (const line of samples) {
      const [, time] =
        /^[A-Za-z_]\w*(?::\w+)*\{(?:\w+="[^"]*",?)*\} \S+ ([\d.]+)$/.exec(
          line,
        ) ?? [];
      expect(Number(time) * 1000).toBeGreaterThanOrEqual(range.start);
      expect(Number(time) * 1000).toBeLessThanOrEqual(range.end);
    }
    const metrics = samples.map(line => line.split('{')[0]);
    expect(metrics).toEqual([...metrics].sort());
    const ups = samples.filter(line => line.startsWith('up{'));
    const targets = new Set(ups.map(line => line.split(' ')[0]));
    expect(targets.size).toBeGreaterThan(1);
    // Scraped each 30 s.
    expect(ups).toHaveLength(10 * targets.size);
  });

  it('ends as the format demands', () => {
    expect(lines.slice(-2)).toEqual(['# EOF', '']);
  });
});
