import {
  selector,
  type SeriesSelector,
  type SloDefinition,
} from '@fairway/slo';
import type { Explanation } from './Explanation';

const text = ({ metric, matchers }: SeriesSelector) =>
  selector(metric, matchers);

type Counted = Pick<Explanation, 'counts' | 'unit'>;

function ofIndicator({ indicator }: SloDefinition): Counted {
  switch (indicator.type) {
    case 'counters':
      return {
        unit: 'events',
        counts: [
          ['All', text(indicator.total)],
          [indicator.counted === 'bad' ? 'Bad' : 'Good', text(indicator.part)],
        ],
      };
    case 'latency':
      return {
        unit: 'events',
        counts: [
          ['All', text(indicator.count)],
          ['Good', `${text(indicator.bucket)} with le ${indicator.bound}`],
        ],
      };
    case 'native-latency':
      return {
        unit: 'events',
        counts: [
          ['All', `native histogram ${text(indicator.histogram)}`],
          ['Good', `at most ${indicator.bound}, interpolated in its bucket`],
        ],
      };
    case 'probe':
      return {
        unit: 'scrapes',
        counts: [
          ['All', `each scrape of ${text(indicator.up)}`],
          ['Good', 'where it is 1'],
        ],
      };
    case 'rates':
      return {
        unit: 'events',
        counts: [
          ['All', indicator.total],
          [indicator.counted === 'bad' ? 'Bad' : 'Good', indicator.part],
        ],
      };
    case 'ratio':
      return {
        unit: 'seconds',
        counts: [
          ['All', 'each second'],
          ['Bad', `its share ${indicator.bad}`],
        ],
      };
    default:
      return {
        unit: 'events',
        counts: indicator.parts.map(({ id, weight }) => [
          'Part',
          `SLO ${id}, weight ${weight}`,
        ]),
      };
  }
}

/** What an SLO counts, in words. */
export function counted(definition: SloDefinition): Counted {
  const { unit, counts } = ofIndicator(definition);
  const { budgeting, groupBy } = definition;
  const groups: Counted['counts'] =
    groupBy.length > 0
      ? [['Groups', `one budget for each ${groupBy.join(', ')}`]]
      : [];
  switch (budgeting.method) {
    case 'Timeslices':
      return {
        unit: `slices of ${budgeting.slice}`,
        counts: [
          ...counts,
          [
            'Slices',
            `${budgeting.slice} each, good where a share of ${budgeting.sliceTarget} or more was good`,
          ],
          ...groups,
        ],
      };
    case 'RatioTimeslices':
      return {
        unit: `slices of ${budgeting.slice}`,
        counts: [
          ...counts,
          ['Slices', `${budgeting.slice} each, by the share that was good`],
          ...groups,
        ],
      };
    default:
      return { unit, counts: [...counts, ...groups] };
  }
}
