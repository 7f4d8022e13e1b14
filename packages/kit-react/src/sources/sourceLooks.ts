import type { SourceState } from '@fairway/contracts';
import type { StateIconName } from '../components/StateIcon';
import type { Tone } from '../theme/stateTokens';

/**
 * How each state of a source looks.
 *
 * @public
 */
export const sourceLooks: Record<
  SourceState,
  { tone: Tone; icon: StateIconName }
> = {
  unauthorized: { tone: 'watch', icon: 'lock' },
  forbidden: { tone: 'watch', icon: 'lock' },
  unreachable: { tone: 'unk', icon: 'unreachable' },
  never: { tone: 'unk', icon: 'unknown' },
  'not-installed': { tone: 'unk', icon: 'noData' },
  stale: { tone: 'unk', icon: 'stale' },
  ok: { tone: 'ok', icon: 'ok' },
};

/** Worst first: what a person must mend, then what is not known, then what is fine. */
export function compareSourceStates(a: SourceState, b: SourceState): number {
  const order = Object.keys(sourceLooks);
  return order.indexOf(a) - order.indexOf(b);
}
