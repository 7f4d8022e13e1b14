import type { SloStatus } from '@fairway/contracts/slo';
import { formatFactor } from '@fairway/kit-react';
import type { Translate } from '../../../translations';
import { burnWindowWords } from '../../../words/values';

/** Below it everything is quiet; zero has no place on a log axis. */
const LEAST = 0.1;

/** A log axis from 0.1x to the power of ten above the highest value. */
export function burnScale(values: number[]) {
  const highest = Math.max(10, ...values);
  const top = 10 ** Math.ceil(Math.log10(highest));
  const ticks: number[] = [];
  for (let power = -1; 10 ** power <= top * 1.01; power++)
    ticks.push(Number((10 ** power).toPrecision(1)));
  return {
    domain: [LEAST, top] as [number, number],
    ticks,
    label: (rate: number) => formatFactor(rate),
    clamp: (rate: number | null) =>
      rate === null ? null : Math.max(LEAST, rate),
  };
}

export interface Threshold {
  key: string;
  factor: number;
  label: string;
  page: boolean;
}

/** The burn rates above which alerts fire, where the rules were read. */
export function thresholdsOf(status: SloStatus, t: Translate): Threshold[] {
  return status.tiers.flatMap(({ tier, factor, long }) => {
    if (factor === undefined || long === undefined || tier === 'no-data')
      return [];
    const words = {
      factor: formatFactor(factor),
      window: burnWindowWords(long),
    };
    return [
      {
        key: `${tier} ${long}`,
        factor,
        label: t(tier === 'page' ? 'chart.page' : 'chart.ticket', words),
        page: tier === 'page',
      },
    ];
  });
}
