import {
  SpanKind,
  SpanStatusCode,
  trace,
  type Attributes,
} from '@opentelemetry/api';
import type { Answer } from './exchange';
import type { Source } from './Source';
import { SourceError } from './SourceError';

/** What a trace says of a request. Addresses, queries and headers may hold secrets, and are not in it. */
export interface TracedExchange {
  /** Of the source. */
  name: string;
  kind: Source['kind'];
  method: string;
  /** Below the source's own address. */
  path: string;
  /** 1 for the first. */
  attempt: number;
}

// Finds the SDK whenever that is set up; without one nothing is recorded.
const tracer = trace.getTracer('@fairway/kit-node');

/** Sends one request within a span: https://opentelemetry.io/docs/specs/semconv/http/http-spans/ */
export function traceExchange(
  { name, kind, method, path, attempt }: TracedExchange,
  send: () => Promise<Answer>,
): Promise<Answer> {
  const attributes: Attributes = {
    'fairway.source.name': name,
    'fairway.source.kind': kind,
    'http.request.method': method,
    'url.template': path,
    ...(attempt > 1 && { 'http.request.resend_count': attempt - 1 }),
  };
  return tracer.startActiveSpan(
    `${name} ${path}`,
    { kind: SpanKind.CLIENT, attributes },
    async span => {
      try {
        const answer = await send();
        span.setAttribute('http.response.status_code', answer.status);
        return answer;
      } catch (error) {
        span.setAttributes(failure(error));
        // Without a message: it may quote what the source said.
        if (error instanceof SourceError) {
          span.setStatus({ code: SpanStatusCode.ERROR });
        }
        throw error;
      } finally {
        span.end();
      }
    },
  );
}

function failure(error: unknown): Attributes {
  if (!(error instanceof SourceError)) return { 'error.type': 'aborted' };
  const { reason, status } = error;
  return {
    'error.type': reason,
    ...(status !== undefined && { 'http.response.status_code': status }),
  };
}
