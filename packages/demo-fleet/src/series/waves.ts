// Bound once: a test's sandbox looks globals up slowly, and this runs a million times for a window of 30 d.
const { cos } = Math;

/** One sine of a curve around 1. */
export interface Wave {
  amplitude: number;
  period: number;
  phase: number;
}

/** The integral of a curve from 0 to `x`. */
export type Integral = (x: number) => number;

/**
 * Integrates `1 + sum(amplitude x sin(2 pi x / period + phase))`: a curve around 1 whose sum over any span costs the
 * same.
 */
export function integralOf(waves: readonly Wave[]): Integral {
  const terms = waves.map(({ amplitude, period, phase }) => {
    const speed = (2 * Math.PI) / period;
    return { speed, phase, scale: amplitude / speed };
  });
  const atZero = terms.reduce(
    (sum, { scale, phase }) => sum + scale * cos(phase),
    0,
  );
  return x => {
    let total = x + atZero;
    for (const { speed, phase, scale } of terms) {
      total -= scale * cos(speed * x + phase);
    }
    return total;
  };
}
