import { known, unknown } from '@fairway/contracts';
import {
  parsePrometheusDuration,
  sloInfoLabels,
  type SloDefinition,
} from '@fairway/slo';
import type { SloReading } from '../dialects';
import { asObjective, asWindow } from '../dialects/plausible';

/** What is known of an SLO that no source records. */
export function unrecorded(definition: SloDefinition): SloReading {
  const { id, window, objective, service, info } = definition;
  const none = unknown('no-series');
  return {
    dialect: 'fairway',
    id,
    key: { slo: id },
    service,
    environment: info.environment,
    labels: { ...sloInfoLabels(definition), slo: id },
    objective: asObjective(known(Number(objective))),
    windowSeconds: asWindow(
      window.type === 'rolling'
        ? known(parsePrometheusDuration(window.duration) ?? NaN)
        : none,
    ),
    sli: none,
    remaining: none,
    events: none,
    badEvents: none,
    coverage: none,
    hasData: false,
    burn: [],
    firing: [],
  };
}
