import { kinshipOf } from '../../model/kinship';
import { applicationSetOf } from '../../checks/applicationSet';
import { findingsOf } from '../../checks/finding';
import type { Target } from '../target';
import type { Check } from './Check';

const { passed, warns } = findingsOf('generated');

/** What writes the Application: an ApplicationSet, or a parent application. */
function authorOf({ live }: Target): string | undefined {
  const set = applicationSetOf(live.details.metadata.ownerReferences);
  if (set) return `the ApplicationSet ${set}`;
  const { declaredBy } = kinshipOf(live.application);
  return declaredBy && `the application ${declaredBy.name}`;
}

/** Nothing puts a changed Application back as it was. */
export const checkGenerated: Check = target => {
  const author = authorOf(target);
  return author
    ? warns(
        `The Application is made by ${author}, which may put auto-sync back at once. Let it leave spec.syncPolicy alone, or pause auto-sync there.`,
      )
    : passed('Nothing that is known of writes the Application anew.');
};
