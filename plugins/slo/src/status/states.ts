import { SLO_STATES, type SloState } from '@fairway/contracts/slo';
import type { StateIconName, Tone } from '@fairway/kit-react';

/** How each state looks: shape says the kind, colour repeats it. */
export const stateLooks: Record<
  SloState,
  { tone: Tone; icon: StateIconName; filled?: boolean }
> = {
  exhausted: { tone: 'act', icon: 'spent', filled: true },
  'burning-fast': { tone: 'act', icon: 'act' },
  'burning-slow': { tone: 'watch', icon: 'watch' },
  'no-data': { tone: 'unk', icon: 'noData' },
  'no-rules': { tone: 'unk', icon: 'noRules' },
  stale: { tone: 'unk', icon: 'stale' },
  partial: { tone: 'unk', icon: 'partial' },
  young: { tone: 'unk', icon: 'young' },
  'low-traffic': { tone: 'unk', icon: 'few' },
  healthy: { tone: 'ok', icon: 'ok' },
};

/** States in which the budget is spent or alerts fire, worst first. */
export const BURNING_STATES = [
  'exhausted',
  'burning-fast',
  'burning-slow',
] as const satisfies readonly SloState[];

/** States that call for a person: what burns, what no one knows though it was known, and what nobody measures. */
export const CALLING_STATES: readonly SloState[] = [
  ...BURNING_STATES,
  'no-data',
  'no-rules',
  'stale',
  'partial',
];

export function isCalling(state: SloState): boolean {
  return CALLING_STATES.includes(state);
}

export function isUnknownState(state: SloState): boolean {
  return stateLooks[state].tone === 'unk';
}

/** Orders states worst first. */
export function compareStates(a: SloState, b: SloState): number {
  return SLO_STATES.indexOf(a) - SLO_STATES.indexOf(b);
}
