import { z } from 'zod/v3';

/** A field that may be missing: without it the commit is still one. */
export const text = z.string().min(1).optional().catch(undefined);

/** A time in ISO 8601, with whatever offset; as UTC. */
export const time = z
  .string()
  .datetime({ offset: true })
  .transform(value => new Date(value).toISOString())
  .optional()
  .catch(undefined);

export function firstLine(message: string | undefined): string | undefined {
  return message?.trimStart().split(/\r?\n/, 1)[0].trimEnd() || undefined;
}

/** A path of an API: each segment escaped, whatever is in it. */
export function apiPath(...segments: string[]): string {
  return segments.map(segment => `/${encodeURIComponent(segment)}`).join('');
}
