import { InputError } from '@backstage/errors';
import type { z } from 'zod/v3';
import { optionMend } from './optionMend';

const MAX_QUOTE = 100;

/**
 * The options of a request, checked and with defaults.
 *
 * @throws InputError naming each option, its value and the mend
 */
export function parseOptions(schema: z.AnyZodObject, raw: unknown) {
  const parsed = schema.strict().safeParse(raw);
  if (parsed.success) {
    return parsed.data;
  }
  const known = Object.keys(schema.shape);
  const complaints = parsed.error.issues.map(issue =>
    issue.code === 'unrecognized_keys'
      ? `no such option: ${issue.keys.join(', ')}; options are ${
          known.join(', ') || 'none'
        }`
      : `option ${issue.path.join('.')} = ${quote(
          raw,
          issue.path,
        )}: ${optionMend(issue, describe(schema, issue))}`,
  );
  throw new InputError(complaints.join('. '));
}

function describe(schema: z.AnyZodObject, { path: [option] }: z.ZodIssue) {
  return (schema.shape[option] as z.ZodTypeAny | undefined)?.description;
}

function quote(raw: unknown, path: Array<string | number>): string {
  const value = path.reduce<unknown>(
    (inner, key) =>
      (inner as Record<string | number, unknown> | undefined)?.[key],
    raw,
  );
  return value === undefined
    ? 'nothing'
    : (JSON.stringify(value) ?? typeof value).slice(0, MAX_QUOTE);
}
