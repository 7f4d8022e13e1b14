import type {
  GoldenSignals,
  SignalLine,
  SloStatus,
} from '@fairway/contracts/slo';
import { sourceStatus } from './budgets';

const POINTS = 121;
const STEP = 180;

function line(
  name: SignalLine['name'],
  of: (index: number) => number | null,
): SignalLine {
  return {
    name,
    values: Array.from({ length: POINTS }, (_, index) => of(index)),
    query: `${name.replaceAll(
      '-',
      '_',
    )}(sum(rate(http_requests_total{job="checkout"}[5m])))`,
    queryUrl: 'https://prometheus.example/graph',
  };
}

const wave = (index: number, middle: number, swing: number) =>
  middle + swing * Math.sin(index / 9);

/** Six hours of traffic in which errors and latency rose in the last one; `changes` make it another. */
export function goldenSignalsOf(
  status: SloStatus,
  changes: Partial<GoldenSignals> = {},
): GoldenSignals {
  const now = Math.floor(Date.now() / 1000);
  const late = (index: number, low: number, high: number) =>
    index > 100 ? high : low;
  return {
    asOf: status.asOf,
    sources: [sourceStatus()],
    ref: status.ref,
    start: now - (POINTS - 1) * STEP,
    stepSeconds: STEP,
    traffic: {
      unit: 'per-second',
      lines: [line('total', index => wave(index, 84, 22))],
    },
    errors: {
      unit: 'per-second',
      lines: [
        line('bad', index =>
          index > 60 && index < 68 ? null : late(index, 0.02, 3.8),
        ),
      ],
    },
    latency: {
      unit: 'seconds',
      bound: 0.3,
      lines: [
        line('p50', index => wave(index, 0.04, 0.006)),
        line('p95', index => wave(index, 0.12, 0.02) * late(index, 1, 1.8)),
        line('p99', index => wave(index, 0.21, 0.04) * late(index, 1, 2.1)),
      ],
    },
    saturation: {
      unit: 'ratio',
      lines: [
        line('cpu-of-requests', index => wave(index, 0.71, 0.2)),
        line('cpu-of-limits', index => wave(index, 0.35, 0.1)),
        line('memory-of-requests', index => 0.6 + index * 0.001),
        line('memory-of-limits', index => 0.4 + index * 0.0007),
      ],
    },
    warnings: [],
    ...changes,
  };
}

/** An SLO of a probe, without pods of its own. */
export function fewSignals(status: SloStatus): GoldenSignals {
  return goldenSignalsOf(status, {
    latency: { absent: 'no-histogram' },
    saturation: { absent: 'no-workload' },
  });
}

/** An SLO of which nobody knows what it counts, beside pods that nobody scrapes. */
export function noSignals(status: SloStatus): GoldenSignals {
  return goldenSignalsOf(status, {
    traffic: { absent: 'no-selectors' },
    errors: { absent: 'not-counted' },
    latency: { absent: 'no-selectors' },
    saturation: { absent: 'no-series' },
  });
}
