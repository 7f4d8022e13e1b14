import type { z } from 'zod/v3';
import { SourceError } from './SourceError';

/**
 * What is relied on in an answer.
 *
 * @throws SourceError naming the place where the answer differs, without its values
 */
export function parseAnswer<S extends z.ZodTypeAny>(
  source: string,
  json: unknown,
  schema: S,
): z.output<S> {
  const parsed = schema.safeParse(json);
  if (parsed.success) {
    return parsed.data;
  }
  const [{ path, message }] = parsed.error.issues;
  throw new SourceError(
    `${source} answered JSON of another shape than expected: ${
      path.join('.') || 'the whole answer'
    }: ${message}`,
    { source, reason: 'content', state: 'unreachable' },
  );
}
