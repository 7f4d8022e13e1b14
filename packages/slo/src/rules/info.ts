import type { SloDefinition } from '../definition/SloDefinition';
import type { Recording } from './indicators/EventSource';
import { records } from './records';

function windowLabels({
  window,
}: SloDefinition): Record<string, string | undefined> {
  return window.type === 'rolling'
    ? { window: window.duration }
    : {
        window: window.duration,
        window_start: window.startTime,
        time_zone: window.timeZone,
      };
}

/** A name that every Prometheus takes for a label. */
function labelName(name: string): string {
  return name.replace(/[^a-zA-Z0-9_]/g, '_').replace(/^(?=\d)/, '_');
}

/**
 * Labels of `slo:info`, the series by which a reader of the recorded series alone knows what they are of. A calendar
 * window has its first start and its time zone there.
 *
 * @public
 */
export function sloInfoLabels(
  definition: SloDefinition,
): Record<string, string> {
  const { name, title, service, objective, budgeting } = definition;
  const further = Object.entries(definition.info).map(([label, value]) => [
    labelName(label),
    value,
  ]);
  const labels = {
    ...Object.fromEntries(further),
    name,
    title: title === name ? undefined : title,
    service,
    objective,
    ...windowLabels(definition),
    indicator: definition.indicator.type,
    budgeting:
      budgeting.method === 'Occurrences' ? undefined : budgeting.method,
    runbook: definition.runbook,
  };
  return Object.fromEntries(
    Object.entries(labels).filter(
      (entry): entry is [string, string] =>
        Boolean(entry[1]) && !['slo', '__name__'].includes(entry[0]),
    ),
  );
}

export function info(definition: SloDefinition): Recording {
  return {
    record: records.info,
    expr: 'vector(1)',
    labels: sloInfoLabels(definition),
  };
}
