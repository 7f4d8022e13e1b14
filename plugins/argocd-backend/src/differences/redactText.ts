import { redactAssignments } from './redactAssignments';

/** Stands for what is not told. */
export const MASK = '***';

// Argo CD's own mask, as long as it takes to tell two values apart.
export const MASKED_BY_ARGO_CD = /^\+{8,}$/;

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
];

/** A text without what looks like a credential in it. */
export function redactText(text: string): string {
  if (MASKED_BY_ARGO_CD.test(text)) return MASK;
  const rest = SECRET_PARTS.reduce(
    (clean, [pattern, replacement]) => clean.replace(pattern, replacement),
    text,
  );
  return redactAssignments(rest, MASK);
}
