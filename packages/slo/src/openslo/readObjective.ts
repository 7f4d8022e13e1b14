import type {
  AlertSettings,
  SloDefinition,
  SloWindow,
} from '../definition/SloDefinition';
import { readAlerts } from './alerts';
import { findIndicator } from './findIndicator';
import type { Reading } from './follow';
import { GROUP_LABELS, isGroupLabel } from './groupLabel';
import { infoLabels } from './infoLabels';
import { readIndicator } from './indicator';
import type { ReadIndicator } from './indicator';
import { readBudgeting, readTarget } from './objectives';
import type { ObjectiveName } from './naming';
import type { Place } from './Place';
import type { Settings } from './settings';
import { windowSeconds } from '../definition/windowSeconds';

/** What all definitions of one SLO have in common. */
export type SloFrame = Pick<
  SloDefinition,
  'id' | 'name' | 'title' | 'description' | 'service' | 'info' | 'runbook'
> & { window: SloWindow };

/** An SLO while it is read. */
export interface SloReading {
  slo: Place;
  frame: SloFrame;
  settings: Settings;
  reading: Reading;
}

/** The SLI of an SLO or an objective, read for an objective. */
function readSli(
  owner: Place,
  objective: Place,
  { settings, reading }: SloReading,
): ReadIndicator | undefined {
  const found = findIndicator(owner, reading);
  if (!found || found === 'unknown') return undefined;
  const spec = found.place.at('spec');
  const sli = readIndicator(spec, {
    objective,
    groupBy: settings.groupBy,
    reading: found.reading,
  });
  const wrong = sli?.groupBy.find(label => !isGroupLabel(label));
  return wrong === undefined
    ? sli
    : reading.findings.error(
        spec,
        `the queries group by ${wrong}, which cannot have budgets`,
        GROUP_LABELS,
      );
}

/** Alerts of an SLO for one target. */
export function readSloAlerts(
  objective: Place,
  target: string,
  { slo, frame, settings, reading }: SloReading,
): AlertSettings {
  return readAlerts(slo, objective, {
    limits: {
      slo: frame.name,
      objective: target,
      period: windowSeconds(frame.window),
      scrapeInterval: settings.scrapeInterval,
    },
    settings,
    reading,
  });
}

/**
 * One objective of an SLO.
 *
 * @param options - `owner`: what has the SLI
 */
export function readObjective(
  objective: Place,
  options: {
    name: ObjectiveName | undefined;
    owner: Place;
    alerts: (target: string) => AlertSettings;
  },
  sloReading: SloReading,
): SloDefinition | undefined {
  const { slo, frame, settings, reading } = sloReading;
  const { findings } = reading;
  const { name, owner } = options;
  const target = readTarget(objective, findings);
  const budgeting = readBudgeting(slo, objective, {
    period: windowSeconds(frame.window),
    scrapeInterval: settings.scrapeInterval,
    findings,
  });
  const sli = readSli(owner, objective, sloReading);
  if (target === undefined) return undefined;
  const alerts = options.alerts(target);
  if (!budgeting || !sli) return undefined;
  return {
    ...frame,
    id: name ? `${frame.id}.${name.id}` : frame.id,
    title: name ? `${frame.title}: ${name.title}` : frame.title,
    info: infoLabels(objective.at('labels'), frame.info, findings),
    objective: target,
    budgeting,
    indicator: sli.indicator,
    groupBy: sli.groupBy,
    alerts,
  };
}
