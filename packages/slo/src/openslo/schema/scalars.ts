import { z } from 'zod/v3';

/** A text that must match, with the mend for one that does not. */
export function text(pattern: RegExp, message: string, mend: string) {
  return z.string().superRefine((value, context) => {
    if (!pattern.test(value))
      context.addIssue({ code: 'custom', message, params: { mend } });
  });
}

export const objectName = text(
  /^[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/,
  'it is no name',
  'use at most 63 letters, digits, "-", "_" and ".", with a letter or digit at both ends',
);

/** A name, or `namespace/name` where the documents come from a catalog. */
export const objectReference = text(
  /^([a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?\/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/,
  'it is no name of an object',
  'write the metadata.name of the object, or namespace/name',
);

export const durationShorthand = text(
  /^[1-9][0-9]{0,5}[mhdwMQY]$/,
  'it is no duration',
  'write a whole number and m, h, d, w, M, Q or Y, such as 30d',
);

/** For times that may be none, such as `0m`. */
export const durationOrNone = text(
  /^(0|[1-9][0-9]{0,5})[mhdwMQY]$/,
  'it is no duration',
  'write a whole number and m, h, d or w, such as 5m',
);

export const description = z
  .string()
  .max(1050, 'it is longer than 1050 characters');

export const operator = z.enum(['lt', 'lte', 'gt', 'gte']);
