import { z } from 'zod/v3';
import type { PrometheusClient, Sample } from '@fairway/kit-node/prometheus';
import {
  calendarSums,
  compositeCalendarSums,
  type CalendarSpan,
  type RuleParameters,
  type SloDefinition,
} from '@fairway/slo';
import type { SloReading } from '../dialects';

/** What the ledger of a source holds since the starts of the present windows of its calendar SLOs. */
export const calendarSumsSchema = z.object({
  windows: z.array(
    z.object({
      /** Unix seconds. */
      start: z.number(),
      at: z.number(),
      sums: z.array(
        z.object({ labels: z.record(z.string()), value: z.number().finite() }),
      ),
    }),
  ),
  /** What the source said besides: sums of a part would look better than they are. */
  warnings: z.array(z.string()).optional(),
});

export type CalendarSums = z.infer<typeof calendarSumsSchema>;

export interface CollectCalendarOptions {
  client: Pick<PrometheusClient, 'query'>;
  readings(): SloReading[];
  /** By id: composites have no ledger, only their definition tells their parts. */
  definitionOf(id: string): SloDefinition | undefined;
  parameters: Partial<RuleParameters>;
  now(): Date;
}

/** The present window of an SLO, in Unix seconds. */
export function spanOf({
  start,
  end,
}: NonNullable<SloReading['calendar']>): CalendarSpan {
  return { start: Date.parse(start) / 1000, end: Date.parse(end) / 1000 };
}

function finite(samples: Sample[], more: Record<string, string> = {}) {
  return samples
    .filter(({ value }) => Number.isFinite(value))
    .map(({ labels, value }) => ({ labels: { ...labels, ...more }, value }));
}

/** Asks once for all SLOs whose present window began at the same time, and once for each composite. */
export async function collectCalendar(
  options: CollectCalendarOptions,
  signal: AbortSignal,
): Promise<CalendarSums> {
  const { client, definitionOf, parameters } = options;
  const at = options.now();
  const readings = options
    .readings()
    .flatMap(reading =>
      reading.calendar ? [{ reading, span: spanOf(reading.calendar) }] : [],
    );
  const windows = [];
  const warnings = new Set<string>();
  const ask = async (query: string) => {
    const answer = await client.query(query, signal);
    answer.warnings.forEach(warning => warnings.add(warning));
    return answer.data;
  };
  for (const [start, same] of Map.groupBy(readings, ({ span }) => span.start)) {
    const [{ span }] = same;
    const isComposite = ({ reading }: (typeof same)[0]) =>
      reading.labels.indicator === 'composite';
    const slos = new Set(
      same.filter(one => !isComposite(one)).map(one => one.reading.key.slo),
    );
    const sums = [];
    if (slos.size > 0) {
      const question = { slos: [...slos], span, at };
      sums.push(...finite(await ask(calendarSums(question, parameters))));
    }
    for (const { reading } of same.filter(isComposite)) {
      const { slo } = reading.key;
      const definition = definitionOf(slo);
      if (definition?.indicator.type !== 'composite') continue;
      const data = await ask(
        compositeCalendarSums(definition, { span, at }, parameters),
      );
      sums.push(...finite(data, { slo }));
    }
    windows.push({ start, at: at.getTime() / 1000, sums });
  }
  return { windows, warnings: [...warnings] };
}
