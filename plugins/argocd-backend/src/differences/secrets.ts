import type { Step } from './fieldPath';
import { toField, toIndex } from './steps';

/** Stands for what is not told. */
export const MASK = '***';

// Whole values of these names, also as part of one: DB_PASSWORD, adminPassword, clientSecret, AWS_SECRET_ACCESS_KEY.
const CREDENTIAL_NAME =
  /(password|passwd|pwd|passphrase|secret|token|credentials?|api[-_.]?key|access[-_.]?key|private[-_.]?key|secret[-_.]?key|encryption[-_.]?key|signing[-_.]?key|connection[-_.]?string)$/i;
const CREDENTIAL_WORDS =
  'password|passwd|passphrase|secret|token|api[-_.]?key|access[-_.]?key|private[-_.]?key';

// Argo CD's own mask, as long as it takes to tell two values apart.
const MASKED_BY_ARGO_CD = /^\+{8,}$/;

/** What is replaced within a text. */
const SECRET_PARTS: Array<[RegExp, string]> = [
  [
    /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(-----END [A-Z ]*PRIVATE KEY-----|$)/g,
    MASK,
  ],
  // https://user:password@host
  [/(\w:\/\/)[^\s/?#@"']+@/g, `$1${MASK}@`],
  [/\b(bearer|basic)\s+[\w+/=.~-]{8,}/gi, `$1 ${MASK}`],
  // A JSON Web Token.
  [/\beyJ[\w-]{5,}\.[\w-]{5,}\.[\w-]*/g, MASK],
  // password: x, "password": "x", PASSWORD=x
  [
    new RegExp(
      `((?:${CREDENTIAL_WORDS})["']?[ \\t]*[:=][ \\t]*)("[^"\\n]*"|'[^'\\n]*'|[^\\s,;"'}&]+)`,
      'gi',
    ),
    `$1${MASK}`,
  ],
];

/** A text without what looks like a credential in it. */
export function redactText(text: string): string {
  if (MASKED_BY_ARGO_CD.test(text)) return MASK;
  return SECRET_PARTS.reduce(
    (clean, [pattern, replacement]) => clean.replace(pattern, replacement),
    text,
  );
}

// Fields that say nothing of what their value is: something else names it.
const VALUE = /^(values?|default)$/i;

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
  if (isOfSecret) return true;
  if (typeof value !== 'string') return false;
  return (
    MASKED_BY_ARGO_CD.test(value) ||
    namesOf(steps).some(name => CREDENTIAL_NAME.test(name))
  );
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
