import { readAlertCondition } from './alertCondition';
import type { AlertLimits } from './alertCondition';
import { readPolicy } from './alerts';
import type { Findings } from './Findings';
import type { Reading } from './follow';
import { readIndicator } from './indicator';
import type { Entry, Library } from './Library';
import { isSupported, refuseType } from './metricQuery';

/** So wide that only what is wrong for every SLO is told. */
const ANY_SLO: AlertLimits = {
  slo: 'any',
  objective: '0.999999999',
  period: Infinity,
  scrapeInterval: 0,
};

/** What is wrong with a document, whether an SLO refers to it or not. */
export function checkAlone(
  { kind, place, namespace, dialect }: Entry,
  library: Library,
  findings: Findings,
): void {
  const reading: Reading = { library, findings, namespace, dialect };
  const spec = place.at('spec');
  switch (kind) {
    case 'SLI':
      readIndicator(spec, {
        objective: undefined,
        groupBy: undefined,
        reading,
      });
      break;
    case 'AlertCondition':
      readAlertCondition(spec, ANY_SLO, findings);
      break;
    case 'AlertPolicy':
      readPolicy({ place, reading }, ANY_SLO);
      break;
    case 'DataSource':
      if (!isSupported(spec.at('type').value))
        refuseType(spec.at('type'), reading);
      break;
    default:
  }
}
