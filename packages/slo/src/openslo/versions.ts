import type { Findings } from './Findings';
import { nearest } from './nearest';
import type { Place } from './Place';
import { OPENSLO_KINDS } from './schema/documents';
import type { OpenSloKind, Version } from './schema/documents';

const VERSIONS: Record<string, Version> = {
  'openslo/v1': 'v1',
  'openslo.com/v2alpha': 'v2alpha',
};

/** How the versions name the same things. */
export interface Dialect {
  version: Version;
  indicator: string;
  indicatorRef: string;
  services: string[];
}

export const DIALECTS: Record<Version, Dialect> = {
  v1: {
    version: 'v1',
    indicator: 'indicator',
    indicatorRef: 'indicatorRef',
    services: ['service'],
  },
  v2alpha: {
    version: 'v2alpha',
    indicator: 'sli',
    indicatorRef: 'sliRef',
    services: ['serviceRef', 'service'],
  },
};

function refuseVersion(place: Place, version: unknown, findings: Findings) {
  if (version === undefined)
    return findings.error(
      place,
      'it is missing',
      'write apiVersion: openslo/v1',
    );
  const text = typeof version === 'string' ? version : '';
  if (/^openslo(\.com)?\/v1alpha\d*$/.test(text))
    return findings.error(
      place,
      `${text} is not read`,
      'write apiVersion: openslo/v1, spec.indicator.spec.ratioMetric (or thresholdMetric) instead of the ratioMetrics of ' +
        'objectives, and timeWindow as duration: 30d, isRolling: true',
    );
  if (/openslo/i.test(text) || nearest(text, Object.keys(VERSIONS)))
    return findings.error(
      place,
      'there is no such version of OpenSLO',
      `write one of ${Object.keys(VERSIONS).join(', ')}`,
    );
  findings.warning(
    place,
    'it is no OpenSLO document and is not read',
    'write apiVersion: openslo/v1 if it should be',
  );
  return undefined;
}

/** Version and kind of a document, or why it is not read. */
export function identify(
  place: Place,
  findings: Findings,
): { version: Version; kind: OpenSloKind } | undefined {
  const { value } = place;
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return findings.error(
      place,
      'it is no object',
      'start with apiVersion: openslo/v1 and kind: SLO',
    );
  const apiVersion = place.at('apiVersion');
  const version =
    typeof apiVersion.value === 'string' &&
    Object.hasOwn(VERSIONS, apiVersion.value)
      ? VERSIONS[apiVersion.value]
      : undefined;
  if (!version) return refuseVersion(apiVersion, apiVersion.value, findings);
  const field = place.at('kind');
  const kind = OPENSLO_KINDS.find(known => known === field.value);
  if (kind) return { version, kind };
  const meant =
    typeof field.value === 'string'
      ? nearest(field.value, [...OPENSLO_KINDS])
      : undefined;
  return findings.error(
    field,
    field.exists ? 'there is no such kind, or it is not read' : 'it is missing',
    meant
      ? `did you mean ${meant}?`
      : `write one of ${OPENSLO_KINDS.join(', ')}`,
  );
}
