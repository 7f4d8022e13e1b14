import type { Source, SourceRequest } from '@fairway/kit-node';
import type { z } from 'zod/v3';

/** A question as a Prometheus would get it. */
export type Question = Pick<
  SourceRequest<z.ZodTypeAny>,
  'path' | 'form' | 'query' | 'purpose' | 'timeoutMs' | 'signal'
>;

/**
 * A source without a network, and what it was asked.
 *
 * @param answer - the `data` of a Prometheus' answer, or an error that is thrown
 */
export function scriptedSource(answer: (question: Question) => unknown): {
  source: Source;
  asked: Question[];
} {
  const asked: Question[] = [];
  const request = async (question: SourceRequest<z.ZodTypeAny>) => {
    asked.push(question);
    const data = await answer(question);
    return {
      body: question.schema.parse({ status: 'success', data }),
      receivedAt: new Date(),
      elapsedMs: 0,
      bytes: 0,
    };
  };
  return { source: { name: 'prod', request } as unknown as Source, asked };
}

/** The `data` of a range query: each series with the moments that were asked for, and this value at each. */
export function matrix(
  { form }: Question,
  series: Array<{ metric: Record<string, string>; value: string }>,
) {
  const [start, end, step] = ['start', 'end', 'step'].map(name =>
    Number(form![name]),
  );
  const moments = Array.from(
    { length: Math.round((end - start) / step) + 1 },
    (_, i) => start + i * step,
  );
  return {
    resultType: 'matrix',
    result: series.map(({ metric, value }) => ({
      metric,
      values: moments.map(t => [t, value]),
    })),
  };
}
