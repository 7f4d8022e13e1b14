import { rights as rightsIn } from '../../checks/rights';
import { policyNames } from '../target';
import type { Check } from './Check';

/** Our account may do it to the application: the first of these that it may not. */
export function rights(...verbs: string[]): Check {
  return target => {
    const names = policyNames(target);
    return rightsIn(
      target.instance.source,
      verbs.map(verb => ({ resource: 'applications', verb, names })),
    );
  };
}
