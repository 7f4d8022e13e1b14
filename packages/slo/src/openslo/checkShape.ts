import { z } from 'zod/v3';
import type { ZodIssue, ZodTypeAny } from 'zod/v3';
import type { Findings } from './Findings';
import { nearest } from './nearest';
import type { Place } from './Place';

const WANTED: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  object: 'fields with values',
  array: 'a list',
};

function knownKeys(schema: ZodTypeAny, path: (string | number)[]): string[] {
  if (schema instanceof z.ZodOptional)
    return knownKeys(schema.unwrap() as ZodTypeAny, path);
  if (schema instanceof z.ZodUnion)
    return (schema.options as ZodTypeAny[]).flatMap(option =>
      knownKeys(option, path),
    );
  if (schema instanceof z.ZodArray)
    return knownKeys(schema.element as ZodTypeAny, path.slice(1));
  if (!(schema instanceof z.ZodObject)) return [];
  const shape = schema.shape as Record<string, ZodTypeAny>;
  if (path.length === 0) return Object.keys(shape);
  const field = shape[path[0]];
  return field ? knownKeys(field, path.slice(1)) : [];
}

/** Of a union, the issues of the form that was probably meant: the one that fits furthest. */
function flattened(issue: ZodIssue): ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const forms = issue.unionErrors.map(({ issues }) =>
    issues.flatMap(flattened),
  );
  const meant = forms.find(issues =>
    issues.some(
      ({ code, path }) =>
        code !== 'invalid_type' || path.length > issue.path.length,
    ),
  );
  return meant ?? forms.map(issues => issues[0]).slice(0, 1);
}

function explain(issue: ZodIssue, value: unknown) {
  if (issue.code === 'invalid_type') {
    const wanted = WANTED[issue.expected] ?? issue.expected;
    if (value === undefined)
      return { message: 'it is missing', mend: `add it: ${wanted}` };
    if (value === null)
      return {
        message: 'it is empty',
        mend: `write ${wanted}, or leave the field out`,
      };
    const quoted =
      typeof value === 'string' && issue.expected !== 'object'
        ? ', without quotes'
        : '';
    const bare = issue.expected === 'string' ? ', in quotes' : quoted;
    return { message: `it is not ${wanted}`, mend: `write ${wanted}${bare}` };
  }
  if (issue.code === 'invalid_enum_value')
    return {
      message: 'it is none of the values that there are',
      mend: `write one of ${issue.options.join(', ')}`,
    };
  if (issue.code === 'invalid_literal')
    return {
      message: 'it is not the value that must stand here',
      mend: `write ${String(issue.expected)}`,
    };
  if (issue.code === 'custom')
    return {
      message: issue.message,
      mend: String(issue.params?.mend ?? 'correct it'),
    };
  if (issue.code === 'too_big')
    return { message: issue.message, mend: `keep to ${issue.maximum}` };
  if (issue.code === 'too_small')
    return { message: issue.message, mend: `give ${issue.minimum}` };
  return { message: issue.message, mend: 'correct it' };
}

/** Holds a document to the shape of its kind. Every field that there is not is named. */
export function checkShape(
  place: Place,
  schema: ZodTypeAny,
  findings: Findings,
): void {
  const parsed = schema.safeParse(place.value);
  if (parsed.success) return;
  for (const issue of parsed.error.issues.flatMap(flattened)) {
    const field = place.at(...issue.path);
    if (issue.code !== 'unrecognized_keys') {
      const { message, mend } = explain(issue, field.value);
      findings.error(field, message, mend);
      continue;
    }
    const known = knownKeys(schema, issue.path);
    for (const key of issue.keys) {
      const meant = nearest(key, known);
      const mend = meant
        ? `did you mean ${meant}?`
        : `remove it; there are ${known.join(', ')}`;
      findings.error(field.at(key), 'there is no such field', mend);
    }
  }
}
