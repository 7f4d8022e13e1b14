/** Space left of zero, so that a small overspend can still be seen. */
const LEAST_OVERSPEND = 0.25;

export interface BarSegments {
  /** Percent of the track. */
  segments: { fill: 'solid' | 'hatch'; from: number; to: number }[];
  /** Percent of the track; only where the budget is overspent and the bar has room for a scale. */
  zero?: number;
}

/** Where the parts of a budget bar begin and end. */
export function barSegments(bar: {
  value: number;
  low?: number;
  slim?: boolean;
}): BarSegments {
  const { value, low, slim } = bar;
  if (value < 0 && slim)
    return { segments: [{ fill: 'hatch', from: 0, to: 100 }] };
  if (value < 0) {
    const least = Math.min(-LEAST_OVERSPEND, value * 1.15);
    const at = (x: number) => ((x - least) / (1 - least)) * 100;
    return {
      segments: [{ fill: 'hatch', from: at(value), to: at(0) }],
      zero: at(0),
    };
  }
  const end = percent(value);
  if (low === undefined)
    return { segments: [{ fill: 'solid', from: 0, to: end }] };
  const certain = percent(low);
  return {
    segments: [
      { fill: 'solid', from: 0, to: certain },
      { fill: 'hatch', from: certain, to: end },
    ],
  };
}

function percent(ratio: number): number {
  return Math.min(1, Math.max(0, ratio)) * 100;
}
