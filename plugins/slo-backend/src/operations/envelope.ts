import type { Envelope } from '@fairway/contracts';
import type { SloStatus } from '@fairway/contracts/slo';
import type { SloReadModel } from '../model/SloReadModel';

/** Where these values come from and how old the oldest is; without values, how old what was searched is. */
export function envelope(model: SloReadModel, slos: SloStatus[]): Envelope {
  const sources = model.sources();
  const times = (slos.length > 0 ? slos : sources).flatMap(({ asOf }) =>
    asOf ? [asOf] : [],
  );
  return { asOf: times.sort()[0], sources };
}
