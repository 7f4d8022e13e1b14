import type { Findings } from './Findings';
import type { Place } from './Place';

// Labels that `slo:info` has from elsewhere.
const RESERVED = [
  'slo',
  'objective',
  'window',
  'entity',
  'environment',
  'service',
  'title',
];

function labelName(key: string): string {
  const name = key.replace(/[^A-Za-z0-9_]/g, '_').replace(/^_+/, '');
  return /^[0-9]/.test(name) ? `_${name}` : name;
}

/** Further labels of `slo:info`: entity, environment, and what the document labels. */
export function infoLabels(
  slo: Place,
  options: {
    entity: string;
    environment: string | undefined;
    findings: Findings;
  },
): Record<string, string> {
  const { entity, environment, findings } = options;
  const info: Record<string, string> = { entity };
  if (environment) info.environment = environment;
  const labels = slo.at('metadata', 'labels');
  for (const key of Object.keys(labels.value ?? {}).sort()) {
    const place = labels.at(key);
    const name = labelName(key);
    const value = [place.value].flat().join(',');
    if (!value) continue;
    if (RESERVED.includes(name) || Object.hasOwn(info, name))
      findings.warning(
        place,
        `there is a label ${name} already, so that this one is left out of slo:info`,
        'rename it',
      );
    else info[name] = value;
  }
  return info;
}
