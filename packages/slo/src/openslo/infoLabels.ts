import type { Findings } from './Findings';
import type { Place } from './Place';

// Labels that `slo:info` has from elsewhere.
const RESERVED = [
  'slo',
  'name',
  'title',
  'service',
  'objective',
  'window',
  'window_start',
  'time_zone',
  'indicator',
  'budgeting',
  'runbook',
];

function labelName(key: string): string {
  const name = key.replace(/[^A-Za-z0-9_]/g, '_').replace(/^_+/, '');
  return /^[0-9]/.test(name) ? `_${name}` : name;
}

/**
 * What a document labels, as further labels of `slo:info`.
 *
 * @param labels - the field that holds them
 * @param info - labels that are there already; they stay
 */
export function infoLabels(
  labels: Place,
  info: Record<string, string>,
  findings: Findings,
): Record<string, string> {
  const all = { ...info };
  for (const key of Object.keys(labels.value ?? {}).sort()) {
    const place = labels.at(key);
    const name = labelName(key);
    const value = [place.value].flat().join(',');
    if (!value) continue;
    if (RESERVED.includes(name) || Object.hasOwn(all, name))
      findings.warning(
        place,
        `there is a label ${name} already, so that this one is left out of slo:info`,
        'rename it',
      );
    else all[name] = value;
  }
  return all;
}
