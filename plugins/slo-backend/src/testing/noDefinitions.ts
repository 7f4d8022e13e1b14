import type { ReadModelInputs } from '../model/SloReadModel';

/** A catalog that defines no SLO. */
export const noDefinitions: ReadModelInputs['definitions'] = {
  definitions: { byId: new Map(), invalid: [] },
  readAt: new Date(0),
  version: 0,
};
