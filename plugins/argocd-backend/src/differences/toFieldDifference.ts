import type { FieldDifference } from '@fairway/contracts/argocd';
import { cutValues } from './cutValues';
import type { ValueDifference } from './diffValues';
import { fieldPath } from './fieldPath';
import { isSecret, masked } from './secrets';

/** A difference in an object of that kind as the contract tells it: nothing secret, nothing endless. */
export function toFieldDifference(
  kind: string,
  { steps, live, desired }: ValueDifference,
): FieldDifference {
  const path = fieldPath(steps);
  const secret = { path, secret: true } as const;
  if ([live, desired].some(value => isSecret(kind, steps, value))) {
    return secret;
  }
  const [here, there] = [live, desired].map(value =>
    value === undefined
      ? undefined
      : JSON.stringify(masked(kind, steps, value)),
  );
  // Only what is masked differs.
  if (here === there) return secret;
  const { cut, ...values } = cutValues(here, there);
  return { path, ...values, ...(cut && { cut }) };
}
