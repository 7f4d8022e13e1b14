import type { SloDefinition } from '../definition/SloDefinition';
import { decimalText, weightedMean } from './decimal';
import type { Findings } from './Findings';
import { hasIndicator } from './findIndicator';
import { objectiveName } from './naming';
import { readTarget } from './objectives';
import type { Place } from './Place';
import { sameLabels } from './query/sameSeries';
import { readObjective, readSloAlerts } from './readObjective';
import type { SloReading } from './readObjective';

interface WeighedTarget {
  value: string;
  weight: number;
}

function readWeight(objective: Place, findings: Findings): number | undefined {
  const place = objective.at('compositeWeight');
  if (!place.exists) return 1;
  const weight = place.value as number;
  // Written out, it must stay a number that people can read.
  if (weight >= 1e-6 && weight <= 1e6) return Number(decimalText(weight));
  return findings.error(
    place,
    'it is no weight',
    'write a number above 0, such as 2',
  );
}

/** Whether the objectives have SLIs of their own; told where some have and some do not. */
export function isComposite({ slo, reading }: SloReading): boolean {
  const { dialect, findings } = reading;
  const objectives = slo.at('spec', 'objectives').items();
  const own = objectives.filter(place => hasIndicator(place, reading));
  if (own.length === 0) {
    for (const objective of objectives) {
      const weight = objective.at('compositeWeight');
      if (weight.exists)
        findings.error(
          weight,
          'the objective has no SLI of its own to weigh',
          `remove it, or write ${dialect.indicatorRef} beside it`,
        );
    }
    return false;
  }
  if (hasIndicator(slo.at('spec'), reading))
    findings.error(
      slo.at('spec'),
      'the SLO and its objectives have an SLI',
      'keep that of the SLO, or those of the objectives',
    );
  return true;
}

/** Of several objectives with SLIs of their own: the parts, and the SLO that weighs them. */
export function readComposite(sloReading: SloReading): SloDefinition[] {
  const { slo, frame, reading } = sloReading;
  const { findings } = reading;
  const list = slo.at('spec', 'objectives');
  const objectives = list.items();
  const targets = objectives.flatMap((objective): WeighedTarget[] => {
    const value = readTarget(objective, findings);
    const weight = readWeight(objective, findings);
    return value && weight ? [{ value, weight }] : [];
  });
  if (targets.length < objectives.length) return [];
  const objective = weightedMean(targets);
  const alerts = readSloAlerts(list, objective, sloReading);
  // One alert per incident: the whole burns, a part lacks data.
  const parts = objectives.flatMap(
    (place, index) =>
      readObjective(
        place,
        {
          name: objectiveName(place, index),
          owner: place,
          alerts: () => ({ ...alerts, tiers: [] }),
        },
        sloReading,
      ) ?? [],
  );
  if (parts.length < objectives.length) return [];
  const [{ groupBy }] = parts;
  const other = parts.findIndex(part => !sameLabels(part.groupBy, groupBy));
  if (other >= 0) {
    findings.error(
      objectives[other],
      'its SLI groups by other labels than those before',
      'group all SLIs of the SLO by the same labels',
    );
    return [];
  }
  const whole: SloDefinition = {
    ...frame,
    objective,
    budgeting: { method: 'Occurrences' },
    indicator: {
      type: 'composite',
      parts: parts.map(({ id }, index) => ({
        id,
        weight: targets[index].weight,
      })),
    },
    groupBy,
    alerts: { ...alerts, noData: false },
  };
  return [whole, ...parts];
}
