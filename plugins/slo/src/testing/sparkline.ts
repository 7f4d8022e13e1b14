import type { SloStatus, Sparkline } from '@fairway/contracts/slo';
import { valueOf } from '@fairway/contracts';

const HOUR = 3600;
const POINTS = 120;
/** Since the last hourly look back. */
const AGE = 42 * 60;

/** A course of the budget that ends at what the status says, with the gap that its state has. */
export function sparklineOf(status: SloStatus): Sparkline {
  const end = valueOf(status.remaining) ?? status.lastKnown?.remaining ?? 0.7;
  const stepSeconds = 6 * HOUR;
  return {
    start: Math.floor(Date.now() / 1000) - AGE - (POINTS - 1) * stepSeconds,
    stepSeconds,
    remaining: Array.from({ length: POINTS }, (_, index) =>
      isGap(status, index) ? null : course(end, index),
    ),
  };
}

function course(end: number, index: number): number {
  const lost = 0.86 - end;
  if (index < 50) return 0.86 - index * 0.0004;
  if (index < 112) return 0.86 - lost * 0.3 - index * 0.0004;
  return 0.86 - lost * (0.3 + 0.7 * ((index - 111) / (POINTS - 112)));
}

function isGap({ state }: SloStatus, index: number): boolean {
  if (state === 'no-rules') return true;
  if (state === 'young') return index < 108;
  if (state === 'partial') return index > 68 && index < 74;
  if (state === 'no-data') return index > 117;
  return false;
}
