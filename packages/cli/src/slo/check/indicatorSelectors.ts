import { selectorsOf, type Indicator, type SeriesSelector } from '@fairway/slo';

/** Raw series that an indicator needs. */
export interface NeededSeries extends SeriesSelector {
  /** What they are to the SLO. */
  role: 'total' | 'bad' | 'good' | 'buckets' | 'histogram' | 'probe' | 'part';
  /** None of them may be no mistake: before the first failure there is no series of failures. */
  mayBeMissing: boolean;
}

function ofExpression(text: string): NeededSeries[] {
  const filled = text.replace(/\{\{\s*\.window\s*\}\}/g, '5m');
  return selectorsOf(filled).flatMap(({ metric, matchers }) =>
    metric
      ? [{ metric, matchers, role: 'part' as const, mayBeMissing: false }]
      : [],
  );
}

/** All raw series that an indicator needs; those of a composite are its parts' concern. */
export function neededSeries(indicator: Indicator): NeededSeries[] {
  switch (indicator.type) {
    case 'counters': {
      const { total, part, counted } = indicator;
      return [
        { ...total, role: 'total', mayBeMissing: false },
        { ...part, role: counted, mayBeMissing: counted === 'bad' },
      ];
    }
    case 'latency':
      return [
        { ...indicator.count, role: 'total', mayBeMissing: false },
        { ...indicator.bucket, role: 'buckets', mayBeMissing: false },
      ];
    case 'native-latency':
      return [
        { ...indicator.histogram, role: 'histogram', mayBeMissing: false },
      ];
    case 'probe':
      return [{ ...indicator.up, role: 'probe', mayBeMissing: false }];
    case 'rates':
      return [
        ...ofExpression(indicator.total),
        ...ofExpression(indicator.part),
      ];
    case 'ratio':
      return ofExpression(indicator.bad);
    default:
      return [];
  }
}
