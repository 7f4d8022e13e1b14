import { redact } from './redact';
import { SourceError } from './SourceError';

const JSON_TYPE = /^application\/([\w.+-]+\+)?json\b/i;
const MAX_ERROR_BODY = 16 * 1024;
const MAX_QUOTE = 300;

/** What came back, as far as it decides whether it is an answer. */
export interface RawAnswer {
  source: string;
  path: string;
  status: number;
  contentType: string;
  location?: string;
  retryAfter?: string;
  text: string;
  secrets: readonly string[];
}

/**
 * The JSON of a good answer.
 *
 * @throws SourceError for any other
 */
export function readAnswer(raw: RawAnswer): unknown {
  if (raw.status >= 300 && raw.status < 400) {
    throw redirected(raw);
  }
  if (raw.status < 200 || raw.status >= 300) {
    throw refused(raw);
  }
  if (!JSON_TYPE.test(raw.contentType)) {
    throw notJson(raw);
  }
  try {
    return JSON.parse(raw.text);
  } catch {
    throw new SourceError(
      `${raw.source} answered something that calls itself JSON and is not (status ${raw.status}, ${raw.text.length} characters)`,
      { ...unusable(raw), reason: 'content' },
    );
  }
}

function redirected(raw: RawAnswer): SourceError {
  const rest = `(status ${raw.status}): redirects are not followed; is there a login page in between, or is its url not the final one?`;
  return new SourceError(`${raw.source} points to ${target(raw)} ${rest}`, {
    ...unusable(raw),
    reason: 'redirect',
    summary: `${raw.source} points elsewhere ${rest}`,
  });
}

// Without query: login redirects carry tokens there.
function target({ location = '' }: RawAnswer): string {
  if (!URL.canParse(location, 'http://relative')) {
    return 'an unknown place';
  }
  const { host, protocol, pathname } = new URL(location, 'http://relative');
  return host === 'relative' ? pathname : `${protocol}//${host}${pathname}`;
}

interface Refusal {
  state: SourceError['state'];
  /** Where our words hold an address. */
  full: string;
}

function refused(raw: RawAnswer): SourceError {
  const body = errorBody(raw);
  const said = quote(body);
  const options = {
    ...unusable(raw),
    reason: 'status' as const,
    body,
    retryAfterMs: retryAfterMs(raw.retryAfter),
  };
  const { source, status } = raw;
  const error = (
    summary: string,
    { state = options.state, full = summary }: Partial<Refusal> = {},
  ) => new SourceError(`${full}${said}`, { ...options, state, summary });
  switch (status) {
    case 401:
      return error(`${source} does not know our credentials (status 401)`, {
        state: 'unauthorized',
      });
    case 403:
      return error(`${source} refuses our credentials (status 403)`, {
        state: 'forbidden',
      });
    case 404:
      return error(
        `${source} does not have the API (status 404): is its url right?`,
        {
          state: 'not-installed',
          full: `${source} has nothing at ${raw.path} (status 404): is its url right?`,
        },
      );
    default:
      return body === undefined && !JSON_TYPE.test(raw.contentType)
        ? notJson(raw, options.retryAfterMs)
        : error(`${source} answered with status ${status}`);
  }
}

function notJson(raw: RawAnswer, retryAfter?: number): SourceError {
  const type = raw.contentType.split(';')[0].trim().toLowerCase();
  const html = type === 'text/html' || /^\s*<(!doctype|html)/i.test(raw.text);
  const rest = `where JSON was expected (status ${raw.status})${
    html ? ': is there a login page or proxy in between?' : ''
  }`;
  return new SourceError(
    `${raw.source} answered ${type || 'without a content type'} ${rest}`,
    {
      ...unusable(raw),
      reason: raw.status >= 400 ? 'status' : 'content',
      summary: `${raw.source} answered something else ${rest}`,
      retryAfterMs: retryAfter,
    },
  );
}

function unusable({ source, status }: RawAnswer) {
  return { source, status, state: 'unreachable' as const };
}

function errorBody(raw: RawAnswer): unknown {
  if (!JSON_TYPE.test(raw.contentType) || raw.text.length > MAX_ERROR_BODY) {
    return undefined;
  }
  try {
    return JSON.parse(redact(raw.text, raw.secrets));
  } catch {
    return undefined;
  }
}

// Prometheus says `error`, most others `message`.
function quote(body: unknown): string {
  if (typeof body !== 'object' || body === null) {
    return '';
  }
  const { error, message } = body as Record<string, unknown>;
  const said = [error, message].find(text => typeof text === 'string' && text);
  return said ? `: ${String(said).slice(0, MAX_QUOTE)}` : '';
}

/** `Retry-After` as seconds or as a date. */
function retryAfterMs(header: string | undefined): number | undefined {
  if (!header) {
    return undefined;
  }
  const ms = /^\d+$/.test(header.trim())
    ? Number(header) * 1000
    : Date.parse(header) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}
