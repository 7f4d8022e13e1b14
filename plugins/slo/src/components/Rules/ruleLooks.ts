import type {
  LoadedGroup,
  RuleHealth,
  RuleState,
} from '@fairway/contracts/slo';
import type { StateIconName, Tone } from '@fairway/kit-react';
import type { Translate } from '../../translations';

/** How each state of rules looks. */
export const ruleLooks: Record<RuleState, { tone: Tone; icon: StateIconName }> =
  {
    missing: { tone: 'watch', icon: 'watch' },
    failing: { tone: 'act', icon: 'failed' },
    different: { tone: 'watch', icon: 'differs' },
    slow: { tone: 'watch', icon: 'stuck' },
    elsewhere: { tone: 'unk', icon: 'unknown' },
    'not-read': { tone: 'unk', icon: 'unreachable' },
    loaded: { tone: 'ok', icon: 'ok' },
  };

/** What is the matter with the rules, so what, and the mend. */
export function ruleSentence(health: RuleHealth, t: Translate): string {
  const { state, groups, missing, expected } = health;
  switch (state) {
    case 'missing':
      return groups.length === 0
        ? t('rules.none')
        : t('rules.missing', { count: missing.length });
    case 'failing':
      return t('rules.failing', { count: failing(groups) });
    case 'elsewhere':
      return t('rules.elsewhere');
    case 'not-read':
      return t('rules.notRead');
    case 'loaded':
      return expected === undefined
        ? t('rules.loadedUndefined', { count: countRules(groups) })
        : t('rules.loaded', { count: expected });
    default:
      return t(`rules.${state}`);
  }
}

function failing(groups: LoadedGroup[]): number {
  return groups.filter(({ health }) => health === 'err').length;
}

function countRules(groups: LoadedGroup[]): number {
  return groups.reduce((sum, { rules }) => sum + rules, 0);
}

/** States that a row of a list tells of: the others need nobody, or are told by the state of the SLO. */
const TOLD_IN_ROWS = ['missing', 'failing', 'different', 'slow'] as const;

/** What is wrong with the rules of an SLO, for its row in a list. */
export function rulesInRow(
  { state, rules }: { state: string; rules: RuleState },
  t: Translate,
): string | undefined {
  if (state === 'no-rules') return undefined;
  const told = TOLD_IN_ROWS.find(one => one === rules);
  return told && t(`rules.inRow.${told}`);
}
