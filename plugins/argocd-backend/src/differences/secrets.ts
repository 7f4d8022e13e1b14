import { isCredentialName } from './credentialNames';
import type { Step } from './fieldPath';
import { MASK, MASKED_BY_ARGO_CD, redactText } from './redactText';
import { toField, toIndex } from './steps';

// Fields that say nothing of what their value is: something else names it.
const VALUE = /^(values?|default)$/i;

// Switches, which say nothing of a credential.
const NOTHING = /^(true|false|)$/;

/** By what a value is named: by its field, a variable by its name, an element of a list as the list. */
function namesOf(steps: Step[]): string[] {
  const names: string[] = [];
  for (const step of steps.toReversed()) {
    if ('field' in step && !VALUE.test(step.field)) {
      return [...names, step.field];
    }
    if ('of' in step) names.push(...(step.of ?? []));
  }
  return names;
}

/** Whether what stands there in an object of that kind is secret as a whole. */
export function isSecret(kind: string, steps: Step[], value: unknown): boolean {
  const [first] = steps;
  const isOfSecret =
    kind === 'Secret' &&
    first !== undefined &&
    'field' in first &&
    (first.field === 'data' || first.field === 'stringData');
  if (isOfSecret || steps.some(step => 'ofSecret' in step)) return true;
  if (typeof value === 'number') return namesOf(steps).some(isCredentialName);
  if (typeof value !== 'string' || NOTHING.test(value)) return false;
  return MASKED_BY_ARGO_CD.test(value) || namesOf(steps).some(isCredentialName);
}

/** A value in which nothing is left that is secret. */
export function masked(kind: string, steps: Step[], value: unknown): unknown {
  if (isSecret(kind, steps, value)) return MASK;
  if (typeof value === 'string') return redactText(value);
  if (Array.isArray(value)) {
    return value.map((element: unknown, index) =>
      masked(kind, [...steps, toIndex(index, [value])], element),
    );
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([field, part]) => [
        field,
        masked(kind, [...steps, toField(field, [value])], part),
      ]),
    );
  }
  return value;
}
