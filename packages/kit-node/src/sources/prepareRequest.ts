import type { z } from 'zod/v3';
import type { SourcePurpose, SourceRequest } from './Source';
import type { SourceConfig } from './SourceConfig';

const DEFAULT_MAX_BYTES = 32 * 1024 * 1024;

/** A request with every default decided. */
export interface PreparedRequest {
  method: 'GET' | 'POST';
  /** What is asked for, below the source's own address; a constant of the plugin. */
  path: string;
  url: URL;
  body?: string;
  retry: boolean;
  timeoutMs: number;
  maxBytes: number;
  purpose: SourcePurpose;
  /** Requests with the same value may share an answer. */
  shareAs?: string;
}

export function prepareRequest(
  config: SourceConfig,
  request: SourceRequest<z.ZodTypeAny>,
): PreparedRequest {
  const { form, maxBytes = DEFAULT_MAX_BYTES, purpose = 'poll' } = request;
  const method = form ? 'POST' : 'GET';
  const url = new URL(`${config.url}${request.path}`);
  const query = { ...config.parameters, ...request.query };
  for (const [name, values] of Object.entries(query)) {
    for (const value of [values].flat()) {
      url.searchParams.append(name, value);
    }
  }
  const body = form && new URLSearchParams(form).toString();
  const retry = request.retry ?? method === 'GET';
  const timeoutMs = request.timeoutMs ?? config.timeoutMs;
  return {
    method,
    path: request.path,
    url,
    body,
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
