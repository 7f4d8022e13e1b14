import type { SloDefinition } from '../definition/SloDefinition';
import { readAlerts } from './alerts';
import { followReference } from './follow';
import type { Found, Reading } from './follow';
import { readIndicator } from './indicator';
import { infoLabels } from './infoLabels';
import { readBudgeting, readTarget } from './objectives';
import type { Place } from './Place';
import { readSettings } from './settings';
import type { Settings } from './settings';
import { readTimeWindow, windowSeconds } from './timeWindow';

/** What is not in the documents. */
export interface ReadContext {
  environment: string | undefined;
}

/** All that the objectives of an SLO have in common. */
interface Frame {
  slo: Place;
  reading: Reading;
  context: ReadContext;
  settings: Settings;
}

const text = (place: Place) =>
  typeof place.value === 'string' ? place.value : undefined;

function slug(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 63);
}

function idOf({ slo, reading }: Frame): string {
  const name = text(slo.at('metadata', 'name'))!;
  return reading.namespace === 'default'
    ? name
    : `${reading.namespace}.${name}`;
}

function serviceOf({ slo, reading }: Frame): string | undefined {
  const given = reading.dialect.services
    .map(name => slo.at('spec', name))
    .filter(({ exists }) => exists);
  if (given.length === 1) return text(given[0]);
  const [name] = reading.dialect.services;
  return given.length === 0
    ? reading.findings.error(
        slo.at('spec', name),
        'it is missing',
        'name the service that the SLO is about',
      )
    : reading.findings.error(
        given[1],
        `${given.map(({ path }) => path).join(' and ')} are both there`,
        'keep one of them',
      );
}

/** The SLI of an SLO or of an objective. */
function findIndicator(
  place: Place,
  reading: Reading,
): Found | 'unknown' | undefined {
  const { indicator, indicatorRef } = reading.dialect;
  const inline = place.at(indicator);
  const reference = place.at(indicatorRef);
  if (inline.exists && reference.exists)
    return reading.findings.error(
      reference,
      `${indicator} and ${indicatorRef} are both there`,
      'keep one of them',
    );
  if (reference.exists) return followReference(reference, 'SLI', reading);
  if (inline.exists) return { place: inline, reading };
  return reading.findings.error(
    reference,
    `neither ${indicator} nor ${indicatorRef} is there`,
    `write ${indicatorRef}: <name of an SLI>`,
  );
}

function readObjective(
  frame: Frame,
  objective: Place,
  suffix: { id: string; title: string } | undefined,
): SloDefinition | undefined {
  const { slo, reading, settings, context } = frame;
  const { findings } = reading;
  const service = serviceOf(frame);
  const window = readTimeWindow(slo, findings);
  const target = readTarget(objective, findings);
  const found = findIndicator(slo.at('spec'), reading);
  const sli =
    found && found !== 'unknown'
      ? readIndicator(found.place.at('spec'), found.reading)
      : undefined;
  if (!service || !window || !target) return undefined;
  const period = windowSeconds(window);
  const { scrapeInterval } = settings;
  const name = text(slo.at('metadata', 'name'))!;
  const budgeting = readBudgeting(slo, objective, {
    period,
    scrapeInterval,
    findings,
  });
  const alerts = readAlerts(slo, objective, {
    limits: { slo: name, objective: target, period, scrapeInterval },
    settings,
    reading,
  });
  if (!budgeting || !sli) return undefined;
  const title =
    text(slo.at('metadata', 'displayName')) ??
    text(slo.at('metadata', 'title')) ??
    name;
  return {
    id: suffix ? `${idOf(frame)}.${suffix.id}` : idOf(frame),
    name,
    title: suffix ? `${title}: ${suffix.title}` : title,
    description: text(slo.at('spec', 'description')),
    service,
    objective: target,
    window,
    budgeting,
    indicator: sli.indicator,
    groupBy: settings.groupBy ?? sli.by ?? [],
    alerts,
    info: infoLabels(slo, {
      entity: settings.entity ?? `component:${reading.namespace}/${service}`,
      environment: settings.environment ?? context.environment,
      findings,
    }),
    runbook: settings.runbook,
  };
}

/** The definitions of one SLO: one for each of its objectives; none where something is wrong. */
export function readSlo(
  slo: Place,
  reading: Reading,
  context: ReadContext,
): SloDefinition[] {
  const settings = readSettings(slo, reading.findings);
  const frame: Frame = { slo, reading, context, settings };
  const objectives = slo.at('spec', 'objectives').items();
  const definitions = objectives.flatMap((objective, index) => {
    const title = text(objective.at('displayName')) ?? String(index);
    const several = objectives.length > 1;
    const suffix = several
      ? { id: slug(title) || String(index), title }
      : undefined;
    return readObjective(frame, objective, suffix) ?? [];
  });
  return reading.findings.failed ? [] : definitions;
}
