import type { Envelope, SourceStatus } from '@fairway/contracts';

/**
 * Where these values come from and how old the oldest is; without values, how old what was searched is.
 *
 * @param values - what is answered, each with the time that it is of
 * @public
 */
export function envelope(
  sources: SourceStatus[],
  values: { asOf?: string }[],
): Envelope {
  const times = (values.length > 0 ? values : sources).flatMap(({ asOf }) =>
    asOf ? [asOf] : [],
  );
  return { asOf: times.sort()[0], sources };
}
