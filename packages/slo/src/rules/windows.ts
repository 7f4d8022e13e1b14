import type { SloDefinition } from '../definition/SloDefinition';
import { secondsOf } from './RuleParameters';

/** Up to here a window is averaged over recorded rates; longer ones are sums of the ledger. */
const LONGEST_OF_RATES = secondsOf('6h');
/** What charts and lists show, whatever alerts there are. */
const ALWAYS = ['5m', '1h', '6h'];

/** What a burn rate over a window is read from: raw data, recorded rates or the ledger. */
export type WindowSource = 'raw' | 'rates' | 'ledger';

export function sourceOf(window: string): WindowSource {
  const seconds = secondsOf(window);
  if (seconds <= secondsOf('5m') || seconds === secondsOf('1h')) return 'raw';
  return seconds <= LONGEST_OF_RATES ? 'rates' : 'ledger';
}

/** Windows over which an SLO's burn is recorded, shortest first. */
export function burnWindows({ alerts }: SloDefinition): string[] {
  const byLength = new Map<number, string>();
  const wanted = [
    ...ALWAYS,
    ...alerts.tiers.flatMap(({ short, long }) => [short, long]),
  ];
  for (const window of wanted) {
    const seconds = secondsOf(window);
    if (!byLength.has(seconds)) byLength.set(seconds, window);
  }
  return [...byLength].sort(([a], [b]) => a - b).map(([, window]) => window);
}

/** The name under which a window is recorded: `60m` is the `1h` that is there anyway. */
export function recordedAs(definition: SloDefinition, window: string): string {
  const seconds = secondsOf(window);
  return burnWindows(definition).find(known => secondsOf(known) === seconds)!;
}
