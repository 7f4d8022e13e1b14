import type { SloDefinition } from '../definition/SloDefinition';
import { isComposite, readComposite } from './composite';
import type { Reading } from './follow';
import { infoLabels } from './infoLabels';
import {
  idOf,
  nameOfSlo,
  objectiveName,
  serviceOf,
  textOf,
  titleOf,
} from './naming';
import type { Place } from './Place';
import { readObjective, readSloAlerts } from './readObjective';
import type { SloFrame, SloReading } from './readObjective';
import { readSettings } from './settings';
import type { Settings } from './settings';
import { readTimeWindow } from './timeWindow';

function readFrame(
  slo: Place,
  settings: Settings,
  options: { reading: Reading; environment: string | undefined },
): SloFrame | undefined {
  const { reading } = options;
  const { findings, namespace } = reading;
  const service = serviceOf(slo, reading);
  const window = readTimeWindow(slo, findings);
  if (service === undefined || !window) return undefined;
  const entity = settings.entity ?? `component:${namespace}/${service}`;
  const environment = settings.environment ?? options.environment;
  return {
    id: idOf(slo, namespace),
    name: nameOfSlo(slo),
    title: titleOf(slo),
    description: textOf(slo.at('spec', 'description')),
    service,
    window,
    info: infoLabels(
      slo.at('metadata', 'labels'),
      { entity, ...(environment ? { environment } : {}) },
      findings,
    ),
    runbook: settings.runbook,
  };
}

/** Objectives that share the SLI of the SLO, or the only one, whoever has the SLI. */
function readObjectives(
  sloReading: SloReading,
  composite: boolean,
): SloDefinition[] {
  const { slo } = sloReading;
  const objectives = slo.at('spec', 'objectives').items();
  return objectives.flatMap(
    (objective, index) =>
      readObjective(
        objective,
        {
          name:
            objectives.length > 1 ? objectiveName(objective, index) : undefined,
          owner: composite ? objective : slo.at('spec'),
          alerts: target => readSloAlerts(objective, target, sloReading),
        },
        sloReading,
      ) ?? [],
  );
}

/** The definitions of one SLO; none where something is wrong. */
export function readSlo(
  slo: Place,
  reading: Reading,
  environment: string | undefined,
): SloDefinition[] {
  const { findings } = reading;
  const settings = readSettings(slo, findings);
  const frame = readFrame(slo, settings, { reading, environment });
  if (!frame) return [];
  const sloReading: SloReading = { slo, frame, settings, reading };
  const composite = isComposite(sloReading);
  const several = slo.at('spec', 'objectives').items().length > 1;
  const definitions =
    composite && several
      ? readComposite(sloReading)
      : readObjectives(sloReading, composite);
  return findings.failed ? [] : definitions;
}
