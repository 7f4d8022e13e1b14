import type { Source } from '@fairway/kit-node';
import type { Labels } from '@fairway/kit-node/prometheus';
import { z } from 'zod/v3';
import { labelOf } from '../prometheus/labels';
import type { Matcher } from '@fairway/slo';
import { isValidMatcher, matches } from '../prometheus/matchers';

const upstreamSilenceSchema = z.object({
  status: z.object({ state: z.enum(['active', 'pending', 'expired']) }),
  endsAt: z.string().datetime({ offset: true }),
  // Without any it would match every alert.
  matchers: z
    .array(
      z.object({
        name: z.string(),
        value: z.string(),
        isRegex: z.boolean(),
        // Older Alertmanagers know no negative matchers.
        isEqual: z.boolean().default(true),
      }),
    )
    .min(1),
});

/** Silences that hold now. */
export const silencesSchema = z.object({
  known: z.array(
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
  ),
  /** All of them could be read: what none of them matches is not silenced. */
  complete: z.boolean(),
});

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
  const silences = body.map(readSilence);
  return {
    known: silences.filter(silence => typeof silence === 'object'),
    complete: !silences.includes('unreadable'),
  };
}

function readSilence(
  candidate: unknown,
): Silences['known'][0] | 'over' | 'unreadable' {
  const silence = upstreamSilenceSchema.safeParse(candidate);
  if (!silence.success) return 'unreadable';
  const { status, endsAt, matchers: upstream } = silence.data;
  if (status.state !== 'active') return 'over';
  const matchers = upstream.map(({ name, value, isRegex, isEqual }) => ({
    label: name,
    op: operator(isRegex, isEqual),
    value,
  }));
  return matchers.every(isValidMatcher)
    ? { endsAt: new Date(endsAt).toISOString(), matchers }
    : 'unreadable';
}

/**
 * A Prometheus adds its external labels to an alert only on the way to the Alertmanager: what a silence asks of a label
 * that the alert lacks here may hold there.
 */
function mayMatch(matchers: Matcher[], labels: Labels): boolean {
  return matchers.every(
    matcher =>
      labelOf(labels, matcher.label) === undefined || matches(matcher, labels),
  );
}

/**
 * Until when an alert with these labels is silenced; `null`: it is not; `undefined`: that is not known, since a silence
 * could not be read, or names a label that only the Alertmanager sees.
 */
export function silencedUntil(
  labels: Labels,
  { known, complete }: Silences,
): string | null | undefined {
  const ends = known
    .filter(({ matchers }) => matchers.every(m => matches(m, labels)))
    .map(({ endsAt }) => endsAt)
    .sort();
  const told = complete && !known.some(s => mayMatch(s.matchers, labels));
  return ends.at(-1) ?? (told ? null : undefined);
}
