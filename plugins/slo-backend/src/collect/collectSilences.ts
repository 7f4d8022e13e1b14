import type { Source } from '@fairway/kit-node';
import type { Labels } from '@fairway/kit-node/prometheus';
import { z } from 'zod/v3';
import { matches, type Matcher } from '../prometheus/promql';

const upstreamSilenceSchema = z.object({
  status: z.object({ state: z.string() }),
  endsAt: z.string().datetime({ offset: true }),
  matchers: z.array(
    z.object({
      name: z.string(),
      value: z.string(),
      isRegex: z.boolean(),
      // Older Alertmanagers know no negative matchers.
      isEqual: z.boolean().default(true),
    }),
  ),
});

/** Silences that hold now. */
export const silencesSchema = z.array(
  z.object({
    endsAt: z.string().datetime(),
    matchers: z.array(
      z.object({
        label: z.string(),
        op: z.enum(['=', '!=', '=~', '!~']),
        value: z.string(),
      }),
    ),
  }),
);

export type Silences = z.infer<typeof silencesSchema>;

function operator(isRegex: boolean, isEqual: boolean): Matcher['op'] {
  if (isRegex) return isEqual ? '=~' : '!~';
  return isEqual ? '=' : '!=';
}

/** Asks an Alertmanager for the silences that hold now. A malformed one does not hide the others. */
export async function collectSilences(
  source: Source,
  signal: AbortSignal,
): Promise<Silences> {
  const { body } = await source.request({
    path: '/api/v2/silences',
    schema: z.array(z.unknown()),
    signal,
  });
  return body.flatMap(candidate => {
    const silence = upstreamSilenceSchema.safeParse(candidate);
    if (!silence.success || silence.data.status.state !== 'active') return [];
    const { endsAt, matchers } = silence.data;
    return [
      {
        endsAt: new Date(endsAt).toISOString(),
        matchers: matchers.map(({ name, value, isRegex, isEqual }) => ({
          label: name,
          op: operator(isRegex, isEqual),
          value,
        })),
      },
    ];
  });
}

/** Until when an alert with these labels is silenced; `null`: it is not. */
export function silencedUntil(
  labels: Labels,
  silences: Silences,
): string | null {
  const ends = silences
    .filter(({ matchers }) => matchers.every(m => matches(m, labels)))
    .map(({ endsAt }) => endsAt)
    .sort();
  return ends.at(-1) ?? null;
}
