import { z } from 'zod/v3';

// A field of another shape than Argo CD's is as good as absent: it must not cost the rest of the answer.

/** A text that says something. */
export const text = z.string().min(1).optional().catch(undefined);

/** A time, ISO 8601. */
export const time = z
  .string()
  .datetime({ offset: true })
  .optional()
  .catch(undefined);

/** Yes or no, where it is said. */
export const flag = z.boolean().optional().catch(undefined);

/** A whole number, where it is told. */
export const count = z.number().int().optional().catch(undefined);

/** Labels or annotations. */
export const labels = z.record(z.string()).optional().catch(undefined);

/** What may be missing. */
export const optional = <S extends z.ZodTypeAny>(schema: S) =>
  schema.optional().catch(undefined);

/** Elements that can be read; Go writes an empty list as `null`. */
export function listOf<S extends z.ZodTypeAny>(element: S) {
  return z
    .array(z.unknown())
    .nullish()
    .catch(undefined)
    .transform(elements =>
      elements?.flatMap((candidate): z.output<S>[] => {
        const read = element.safeParse(candidate);
        return read.success ? [read.data] : [];
      }),
    );
}

/** A list that an answer is about: one that cannot be read must not look empty. `null` and absent are. */
export function requiredListOf<S extends z.ZodTypeAny>(element: S) {
  return z
    .array(element)
    .nullish()
    .transform(elements => elements ?? []);
}
