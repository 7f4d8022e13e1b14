import type { z } from 'zod/v3';
import type { HttpMethod, SourcePurpose, SourceRequest } from './Source';
import type { SourceEndpoint } from './SourceConfig';

const DEFAULT_MAX_BYTES = 32 * 1024 * 1024;

/** A request with every default decided. */
export interface PreparedRequest {
  method: HttpMethod;
  /** What is asked for, below the source's own address; a constant of the plugin. */
  path: string;
  url: URL;
  body?: string;
  contentType?: string;
  retry: boolean;
  timeoutMs: number;
  maxBytes: number;
  purpose: SourcePurpose;
  /** Requests with the same value may share an answer. */
  shareAs?: string;
}

export function prepareRequest(
  config: SourceEndpoint,
  request: SourceRequest<z.ZodTypeAny>,
): PreparedRequest {
  const { maxBytes = DEFAULT_MAX_BYTES, purpose = 'poll' } = request;
  const { body, contentType } = prepareBody(request);
  const method = request.method ?? (body === undefined ? 'GET' : 'POST');
  const url = new URL(`${config.url}${request.path}`);
  const query = { ...config.parameters, ...request.query };
  for (const [name, values] of Object.entries(query)) {
    for (const value of [values].flat()) {
      url.searchParams.append(name, value);
    }
  }
  const retry = request.retry ?? method === 'GET';
  const timeoutMs = request.timeoutMs ?? config.timeoutMs;
  return {
    method,
    path: request.path,
    url,
    body,
    contentType,
    retry,
    timeoutMs,
    maxBytes,
    purpose,
    shareAs:
      request.coalesce ?? retry
        ? JSON.stringify([
            method,
            url,
            body,
            retry,
            timeoutMs,
            maxBytes,
            purpose,
          ])
        : undefined,
  };
}

function prepareBody({
  form,
  json,
  contentType,
}: SourceRequest<z.ZodTypeAny>): Pick<PreparedRequest, 'body' | 'contentType'> {
  if (form) {
    const body = new URLSearchParams(form).toString();
    const type = 'application/x-www-form-urlencoded';
    return { body, contentType: contentType ?? type };
  }
  if (json === undefined) return { contentType };
  // Exactly this type: some servers refuse it with a charset.
  const type = contentType ?? 'application/json';
  return { body: JSON.stringify(json), contentType: type };
}
