import { ZodIssueCode, ZodParsedType, type z } from 'zod/v3';

const WANTED: Partial<Record<ZodParsedType, string>> = {
  string: 'one text',
  number: 'a number',
  nan: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  date: 'a time',
  array: 'a list',
};

/** What a bound counts; nothing where it is the number itself. */
const COUNTED: Partial<Record<z.ZodTooSmallIssue['type'], [string, string]>> = {
  string: ['character', 'characters'],
  array: ['entry', 'entries'],
};

/**
 * What to do about an option that is wrong. Where a contract says it itself, in the contract's words.
 *
 * @param description - of the option, by its contract
 */
export function optionMend(
  issue: z.ZodIssue,
  description: string | undefined,
): string {
  switch (issue.code) {
    case ZodIssueCode.invalid_type:
      return invalidType(issue, description);
    case ZodIssueCode.invalid_enum_value:
      return `use one of ${issue.options.join(', ')}`;
    case ZodIssueCode.too_small:
      return `use at least ${counted(issue.minimum, issue)}`;
    case ZodIssueCode.too_big:
      return `use at most ${counted(issue.maximum, issue)}`;
    default:
      return issue.message;
  }
}

function invalidType(
  { expected, received, message }: z.ZodInvalidTypeIssue & { message: string },
  description: string | undefined,
): string {
  if (received === ZodParsedType.undefined) {
    return ['it is missing; add it', description].filter(Boolean).join(': ');
  }
  const wanted = WANTED[expected];
  return wanted === undefined ? message : `use ${wanted}`;
}

function counted(
  limit: number | bigint,
  { type }: z.ZodTooSmallIssue | z.ZodTooBigIssue,
): string {
  const [one, more] = COUNTED[type] ?? [];
  return [limit, limit === 1 ? one : more]
    .filter(part => part !== undefined)
    .join(' ');
}
