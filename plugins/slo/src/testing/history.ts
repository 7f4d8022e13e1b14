import { isKnown } from '@fairway/contracts';
import type { SloHistory, SloStatus } from '@fairway/contracts/slo';
import { sourceStatus } from './budgets';
import { sparklineOf } from './sparkline';

const HOUR = 3600;

/** A month of budget and burn that ends at what the status says, with a gap of a few hours. */
export function historyOf(status: SloStatus): SloHistory {
  const { start, stepSeconds, remaining } = sparklineOf(status);
  const rate = (window: string) => {
    const burn = status.burn.find(entry => entry.window === window)?.rate;
    return burn && isKnown(burn) ? burn.value : null;
  };
  const now = Date.now() / 1000;
  const everyHour = remaining.flatMap((value, index) =>
    [0, 1, 2, 3, 4, 5].map(part => {
      const t = start + index * stepSeconds + part * HOUR;
      const gap = index === 115 && part > 1;
      const isNow = t > now - 3 * HOUR;
      const wave = 0.15 + 0.05 * Math.sin((index * 6 + part) / 5);
      const burn = isNow ? [rate('1h'), rate('6h')] : [wave, 0.16];
      return gap
        ? { t, remaining: null, burn: [null, null] }
        : { t, remaining: value, burn };
    }),
  );
  const points = everyHour.filter(({ t }) => t <= now);
  return {
    asOf: status.asOf,
    sources: [sourceStatus()],
    ref: status.ref,
    stepSeconds: HOUR,
    burnWindows: ['1h', '6h'],
    points,
    resets: [],
    warnings: [],
  };
}
