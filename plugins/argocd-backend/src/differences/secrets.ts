import type { Step } from './fieldPath';

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

/** By what a value is named: a variable by the name of its element, all else by its field. */
function nameOf(steps: Step[]): string | undefined {
  const [parent, last] = steps.slice(-2);
  if (!last) return undefined;
  if ('field' in last && /^value$/i.test(last.field)) {
    return parent && 'element' in parent ? parent.element : last.field;
  }
  return 'field' in last ? last.field : undefined;
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
    MASKED_BY_ARGO_CD.test(value) || CREDENTIAL_NAME.test(nameOf(steps) ?? '')
  );
}

/** A value in which nothing is left that is secret. */
export function masked(kind: string, steps: Step[], value: unknown): unknown {
  if (isSecret(kind, steps, value)) return MASK;
  if (typeof value === 'string') return redactText(value);
  if (Array.isArray(value)) {
    return value.map((element: unknown, index) => {
      const name = (element as { name?: unknown } | null)?.name;
      const step = typeof name === 'string' ? { element: name } : { index };
      return masked(kind, [...steps, step], element);
    });
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([field, part]) => [
        field,
        masked(kind, [...steps, { field }], part),
      ]),
    );
  }
  return value;
}
