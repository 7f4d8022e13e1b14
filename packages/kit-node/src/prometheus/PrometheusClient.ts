import type { z } from 'zod/v3';
import type { Source } from '../sources/Source';
import { SourceError } from '../sources/SourceError';
import {
  buildInfoResponseSchema,
  matrixResponseSchema,
  parseMatrix,
  parseVector,
  vectorResponseSchema,
  type Parsed,
  type Sample,
  type Series,
} from './responses';
import { parseRuleGroups, rulesResponseSchema, type RuleGroup } from './rules';

/**
 * What a query gave, and what the server said besides.
 *
 * @public
 */
export interface Answer<T> extends Parsed<T> {
  warnings: string[];
  clockSkewSeconds: number | undefined;
}

type QueryResponse = z.infer<typeof vectorResponseSchema>;

const RULE_GROUPS_PER_PAGE = 200;

/**
 * The part of Prometheus' HTTP API that Fairway uses; Thanos and Mimir speak it too. Every method throws `SourceError`
 * where there is no usable answer.
 *
 * @public
 */
export class PrometheusClient {
  static create(source: Source): PrometheusClient {
    return new PrometheusClient(source);
  }

  private constructor(private readonly source: Source) {}

  /** Instant query, evaluated now. */
  async query(promql: string, signal?: AbortSignal): Promise<Answer<Sample>> {
    const { body, clockSkewSeconds } = await this.post(
      '/api/v1/query',
      { query: promql },
      vectorResponseSchema,
      signal,
    );
    return {
      ...parseVector(body.data.result),
      warnings: warningsOf(body),
      clockSkewSeconds,
    };
  }

  /** Range query; times in Unix seconds, the step in seconds. */
  async queryRange(
    promql: string,
    range: { start: number; end: number; step: number },
    signal?: AbortSignal,
  ): Promise<Answer<Series>> {
    const form = {
      query: promql,
      start: String(range.start),
      end: String(range.end),
      step: String(range.step),
    };
    const { body, clockSkewSeconds } = await this.post(
      '/api/v1/query_range',
      form,
      matrixResponseSchema,
      signal,
    );
    return {
      ...parseMatrix(body.data.result),
      warnings: warningsOf(body),
      clockSkewSeconds,
    };
  }

  /** All rule groups; page by page where the server can, so that thousands of rules fit one answer's limit. */
  async rules(signal?: AbortSignal): Promise<RuleGroup[]> {
    const groups: RuleGroup[] = [];
    let token: string | undefined;
    do {
      const { body } = await this.source.request({
        path: '/api/v1/rules',
        query: {
          group_limit: String(RULE_GROUPS_PER_PAGE),
          ...(token ? { group_next_token: token } : {}),
        },
        schema: rulesResponseSchema,
        signal,
      });
      groups.push(...parseRuleGroups(body.data.groups));
      const next = body.data.groupNextToken;
      token = next === token ? undefined : next;
    } while (token);
    return groups;
  }

  /** Such as `Prometheus 3.5.0`; `undefined` where the server does not tell, as some of its kin. */
  async version(signal?: AbortSignal): Promise<string | undefined> {
    try {
      const { body } = await this.source.request({
        path: '/api/v1/status/buildinfo',
        schema: buildInfoResponseSchema,
        signal,
      });
      const { application = 'Prometheus', version } = body.data;
      return `${application} ${version}`;
    } catch (error) {
      if (error instanceof SourceError) return undefined;
      throw error;
    }
  }

  /** By POST, since queries outgrow addresses; by GET where something in between allows only that. */
  private async post<S extends z.ZodTypeAny>(
    path: string,
    form: Record<string, string>,
    schema: S,
    signal?: AbortSignal,
  ) {
    try {
      return await this.source.request({
        path,
        form,
        schema,
        retry: true,
        signal,
      });
    } catch (error) {
      if (
        error instanceof SourceError &&
        (error.status === 405 || error.status === 501 || error.status === 403)
      ) {
        return this.source.request({ path, query: form, schema, signal });
      }
      throw error;
    }
  }
}

function warningsOf(
  body: QueryResponse | z.infer<typeof matrixResponseSchema>,
): string[] {
  return [...(body.warnings ?? []), ...(body.data.warnings ?? [])];
}
