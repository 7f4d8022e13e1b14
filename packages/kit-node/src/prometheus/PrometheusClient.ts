import type { z } from 'zod/v3';
import type { Source, SourceRequest } from '../sources/Source';
import { SourceError } from '../sources/SourceError';
import { alertsResponseSchema, parseAlerts, type ActiveAlert } from './alerts';
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

/**
 * What a question is for, and what it may cost.
 *
 * @public
 */
export type RequestBudget = Pick<
  SourceRequest<z.ZodTypeAny>,
  'purpose' | 'timeoutMs' | 'maxBytes'
>;

type QueryResponse = z.infer<typeof vectorResponseSchema>;

const RULE_GROUPS_PER_PAGE = 200;
const MOST_RULE_PAGES = 500;
const MOST_RULE_STARTS = 3;

/** The server does not know any more where the next page begins. */
class PageGoneError extends Error {}

/**
 * The part of Prometheus' HTTP API that Fairway uses; Thanos and Mimir speak it too. Every method throws `SourceError`
 * where there is no usable answer.
 *
 * @public
 */
export class PrometheusClient {
  /** @param budget - of every request; default: what the source gives to polls */
  static create(source: Source, budget: RequestBudget = {}): PrometheusClient {
    return new PrometheusClient(source, budget);
  }

  private constructor(
    private readonly source: Source,
    private readonly budget: RequestBudget,
  ) {}

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

  /**
   * All rule groups; page by page where the server can, so that thousands of rules fit one answer's limit. Where rules
   * change while they are read, a page may be gone: then from the start, a few times.
   *
   * @throws SourceError also where the pages have no end
   */
  async rules(signal?: AbortSignal): Promise<RuleGroup[]> {
    for (let starts = 1; ; starts++) {
      try {
        return await this.rulePages(signal);
      } catch (error) {
        if (!(error instanceof PageGoneError)) throw error;
        if (starts === MOST_RULE_STARTS) throw error.cause;
      }
    }
  }

  /** The alerts of its rules that are active, also while `ALERTS` does not tell them yet. */
  async alerts(signal?: AbortSignal): Promise<ActiveAlert[]> {
    const { body } = await this.source.request({
      ...this.budget,
      path: '/api/v1/alerts',
      schema: alertsResponseSchema,
      signal,
    });
    return parseAlerts(body.data.alerts);
  }

  private async rulePages(signal?: AbortSignal): Promise<RuleGroup[]> {
    const pages: RuleGroup[][] = [];
    const seen = new Set<string>();
    let token: string | undefined;
    do {
      if (pages.length === MOST_RULE_PAGES) throw this.endless();
      const data = await this.rulePage(token, signal);
      pages.push(parseRuleGroups(data.groups));
      token = data.groupNextToken || undefined;
      // A server that turns in circles has told all.
      if (token && seen.has(token)) break;
      if (token) seen.add(token);
    } while (token);
    return pages.flat();
  }

  private async rulePage(token: string | undefined, signal?: AbortSignal) {
    try {
      const { body } = await this.source.request({
        ...this.budget,
        path: '/api/v1/rules',
        query: {
          group_limit: String(RULE_GROUPS_PER_PAGE),
          ...(token ? { group_next_token: token } : {}),
        },
        schema: rulesResponseSchema,
        signal,
      });
      return body.data;
    } catch (error) {
      throw token && error instanceof SourceError && error.status === 400
        ? new PageGoneError('', { cause: error })
        : error;
    }
  }

  private endless(): SourceError {
    const { name } = this.source;
    return new SourceError(
      `${name} has more than ${MOST_RULE_PAGES} pages of ${RULE_GROUPS_PER_PAGE} rule groups, or pages without end`,
      { source: name, reason: 'content', state: 'unreachable' },
    );
  }

  /** Such as `Prometheus 3.5.0`; `undefined` where the server does not tell, as some of its kin. */
  async version(signal?: AbortSignal): Promise<string | undefined> {
    try {
      const { body } = await this.source.request({
        ...this.budget,
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
        ...this.budget,
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
        return this.source.request({
          ...this.budget,
          path,
          query: form,
          schema,
          signal,
        });
      }
      throw error;
    }
  }
}

function warningsOf(
  body: QueryResponse | z.infer<typeof matrixResponseSchema>,
): string[] {
  return [...body.warnings, ...body.data.warnings];
}
