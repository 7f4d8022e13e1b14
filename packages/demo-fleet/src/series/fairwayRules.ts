import type { SloStory } from '../scenario/sloStory';
import { fairwayNow } from './fairwayNow';
import { FairwaySlo } from './fairwaySlo';
import { fairwayStatus } from './fairwayStatus';
import type { RuleGroup } from './ruleGroup';

/** Fairway's rules of one SLO, with all that they record. */
export function fairwayRules(story: SloStory, start: number): RuleGroup[] {
  const slo = new FairwaySlo(story, start);
  const now = fairwayNow(slo);
  return [now.group, fairwayStatus(slo, now)];
}
