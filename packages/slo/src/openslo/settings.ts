import { parsePrometheusDuration } from '../duration';
import { isWebAddress } from '../webAddress';
import {
  ALERT_TIERS_ANNOTATION,
  ENTITY_ANNOTATION,
  ENVIRONMENT_ANNOTATION,
  GROUP_BY_ANNOTATION,
  MINIMUM_BAD_EVENTS_ANNOTATION,
  NO_DATA_ALERT_ANNOTATION,
  OPENSLO_ANNOTATIONS,
  RUNBOOK_ANNOTATION,
  SCRAPE_INTERVAL_ANNOTATION,
} from './annotations';
import type { Findings } from './Findings';
import { GROUP_LABELS, isGroupLabel } from './groupLabel';
import { nearest } from './nearest';
import type { Place } from './Place';

const ENTITY =
  /^[A-Za-z][A-Za-z0-9-]*:[A-Za-z0-9][-A-Za-z0-9]*\/[A-Za-z0-9][-A-Za-z0-9_.]*$/;

/** What the annotations of an SLO say. */
export interface Settings {
  entity: string | undefined;
  environment: string | undefined;
  runbook: string | undefined;
  /** `undefined`: not said. */
  groupBy: string[] | undefined;
  tiers: ('page' | 'ticket')[];
  minimumBadEvents: number;
  /** `undefined`: not said. */
  noData: boolean | undefined;
  /** Seconds. */
  scrapeInterval: number;
}

/** Reads the annotations of one SLO. */
class AnnotationReader {
  constructor(
    private readonly slo: Place,
    private readonly findings: Findings,
  ) {}

  place(key: string): Place {
    return this.slo.at('metadata', 'annotations', key);
  }

  text(key: string): string | undefined {
    const { value } = this.place(key);
    return typeof value === 'string' ? value.trim() : undefined;
  }

  list(key: string): string[] | undefined {
    const text = this.text(key);
    if (text === undefined) return undefined;
    return [...new Set(text.split(',').map(item => item.trim()))].filter(
      Boolean,
    );
  }

  /** The text where it is right, or an error. */
  checked(
    key: string,
    is: (text: string) => boolean,
    says: { message: string; mend: string },
  ): string | undefined {
    const text = this.text(key);
    if (text === undefined || is(text)) return text;
    return this.findings.error(this.place(key), says.message, says.mend);
  }

  warnOfUnknown(): void {
    const { value } = this.slo.at('metadata', 'annotations');
    if (typeof value !== 'object' || value === null) return;
    for (const key of Object.keys(value)) {
      const known: readonly string[] = OPENSLO_ANNOTATIONS;
      if (!key.startsWith('fairway.dev/') || known.includes(key)) continue;
      const meant = nearest(key, [...known]);
      if (meant)
        this.findings.warning(
          this.place(key),
          'there is no such annotation for an SLO',
          `did you mean ${meant}?`,
        );
    }
  }
}

function readTierNames(
  reader: AnnotationReader,
  findings: Findings,
): Settings['tiers'] {
  const names = reader.list(ALERT_TIERS_ANNOTATION);
  if (!names) return ['page', 'ticket'];
  if (names.length === 1 && names[0] === 'none') return [];
  const known = names.filter(
    (name): name is 'page' | 'ticket' => name === 'page' || name === 'ticket',
  );
  if (known.length !== names.length || known.length === 0)
    findings.error(
      reader.place(ALERT_TIERS_ANNOTATION),
      'it names no alerts that there are',
      'write page, ticket, "page, ticket" or none',
    );
  return known;
}

function readGroupBy(reader: AnnotationReader, findings: Findings) {
  const labels = reader.list(GROUP_BY_ANNOTATION);
  const wrong = labels?.find(label => !isGroupLabel(label));
  if (wrong !== undefined || labels?.length === 0)
    findings.error(
      reader.place(GROUP_BY_ANNOTATION),
      `${JSON.stringify(wrong ?? '')} cannot be a label to group by`,
      GROUP_LABELS,
    );
  return labels;
}

export function readSettings(slo: Place, findings: Findings): Settings {
  const reader = new AnnotationReader(slo, findings);
  reader.warnOfUnknown();
  const interval = reader.checked(
    SCRAPE_INTERVAL_ANNOTATION,
    text => (parsePrometheusDuration(text) ?? 0) > 0,
    { message: 'it is no duration', mend: 'write it like 30s' },
  );
  const least = reader.checked(
    MINIMUM_BAD_EVENTS_ANNOTATION,
    text => /^[0-9]{1,9}$/.test(text),
    { message: 'it is no count', mend: 'write a whole number, such as 5' },
  );
  const noData = reader.checked(
    NO_DATA_ALERT_ANNOTATION,
    text => text === 'on' || text === 'off',
    { message: 'it is neither on nor off', mend: 'write off, or remove it' },
  );
  return {
    entity: reader.checked(ENTITY_ANNOTATION, text => ENTITY.test(text), {
      message: 'it is no reference to an entity',
      mend: 'write kind:namespace/name, such as component:default/checkout',
    }),
    environment: reader.checked(ENVIRONMENT_ANNOTATION, Boolean, {
      message: 'it is empty',
      mend: 'write a name such as production, or remove it',
    }),
    runbook: reader.checked(RUNBOOK_ANNOTATION, isWebAddress, {
      message: 'it is no address of a page',
      mend: 'write it with https://',
    }),
    groupBy: readGroupBy(reader, findings),
    tiers: readTierNames(reader, findings),
    minimumBadEvents: least === undefined ? 5 : Number(least),
    noData: noData === undefined ? undefined : noData === 'on',
    scrapeInterval:
      interval === undefined ? 30 : parsePrometheusDuration(interval) ?? 30,
  };
}
