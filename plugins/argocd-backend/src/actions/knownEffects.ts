import type { PlanEffect, PlanFinding } from '@fairway/contracts';
import { notCompared } from '../differences/toDifferences';
import type { LiveApplication } from '../upstream/liveApplication';
import { findingsOf } from '../checks/finding';

const { notChecked } = findingsOf('effects');

/** What would happen, as far as it is known. */
export interface KnownEffects {
  effects: PlanEffect[];
  finding?: PlanFinding;
}

/** Why what differs is not known; `undefined`: Argo CD compared it. */
export function whyNotCompared({
  application,
}: LiveApplication): string | undefined {
  return application.status?.sync?.status === undefined
    ? 'it has not done so yet'
    : notCompared(application);
}

/** That Argo CD could not compare: then its list of objects says nothing of what a sync does. */
export function effectsNotCompared(reason: string): KnownEffects {
  return {
    effects: [],
    finding: notChecked(
      `Which objects change is not known: Argo CD could not compare what runs with what is declared (${reason}).`,
    ),
  };
}
