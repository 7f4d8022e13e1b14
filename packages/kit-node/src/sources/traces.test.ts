import { SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { z } from 'zod/v3';
import { upstream, upstreamServer, type UpstreamServer } from '../testUtils';
import { useTestSources } from '../testing/useTestSources';

const SECRET = 'hunter2';
const ok = upstream.json({ data: 1 });
const schema = z.object({ data: z.number() });
const query = {
  path: '/api/v1/query',
  query: { query: `up{token="${SECRET}"}` },
  schema,
};

const asked = {
  'fairway.source.name': 'prom',
  'fairway.source.kind': 'prometheus',
  'http.request.method': 'GET',
  'url.template': '/api/v1/query',
};

describe('traces of requests to sources', () => {
  const exporter = new InMemorySpanExporter();
  const create = useTestSources();
  let server: UpstreamServer;
  const source = () =>
    create({
      url: `${server.url}/${SECRET}`,
      parameters: { tenant: SECRET },
      headers: { 'x-key': SECRET },
      auth: { type: 'basic', username: 'me', password: SECRET },
    });
  const spans = () =>
    exporter.getFinishedSpans().map(({ attributes, status }) => ({
      attributes,
      failed: status.code === SpanStatusCode.ERROR,
    }));

  beforeAll(() => {
    trace.setGlobalTracerProvider(
      new BasicTracerProvider({
        spanProcessors: [new SimpleSpanProcessor(exporter)],
      }),
    );
  });

  afterAll(() => trace.disable());

  beforeEach(async () => {
    exporter.reset();
    server = await upstreamServer(ok);
  });

  afterEach(() => server.close());

  it('are one span per request that is sent, each retry by itself', async () => {
    server.next(upstream.error(502), upstream.reset());
    await source().request(query);

    expect(spans()).toEqual([
      {
        attributes: {
          ...asked,
          'error.type': 'status',
          'http.response.status_code': 502,
        },
        failed: true,
      },
      {
        attributes: {
          ...asked,
          'http.request.resend_count': 1,
          'error.type': 'network',
        },
        failed: true,
      },
      {
        attributes: {
          ...asked,
          'http.request.resend_count': 2,
          'http.response.status_code': 200,
        },
        failed: false,
      },
    ]);
    const [{ name, kind }] = exporter.getFinishedSpans();
    expect({ name, kind }).toEqual({
      name: 'prom /api/v1/query',
      kind: SpanKind.CLIENT,
    });
  });

  it('hold no address, query, header or word of the source', async () => {
    server.behave(upstream.json({ error: SECRET }, { status: 400 }));
    const prom = source();
    await prom.request(query).catch(() => {});
    await prom
      .request({ path: query.path, form: { query: SECRET }, schema })
      .catch(() => {});

    const text = JSON.stringify(
      exporter
        .getFinishedSpans()
        .map(({ name, attributes, status, events }) => ({
          ...{ name, attributes, status, events },
        })),
    );
    expect(exporter.getFinishedSpans()).toHaveLength(2);
    expect(text).not.toContain(SECRET);
    expect(text).not.toContain('127.0.0.1');
  });

  it('are one for all who share an answer, and none for what is not sent', async () => {
    const prom = source();
    await Promise.all([prom.request(query), prom.request(query)]);
    expect(spans()).toHaveLength(1);

    server.behave(upstream.error(500));
    for (let n = 0; n < 6; n++) await prom.request(query).catch(() => {});
    // The sixth found the circuit open.
    expect(spans()).toHaveLength(1 + 5);
  });

  it('end where nobody waits any more, which is no fault of the source', async () => {
    server.behave(upstream.hang());
    const caller = new AbortController();
    const waiting = source().request({
      ...query,
      coalesce: false,
      signal: caller.signal,
    });
    while (server.requests.length === 0) {
      await new Promise(resolve => setTimeout(resolve, 5));
    }
    caller.abort(new Error('gone'));
    await expect(waiting).rejects.toThrow('gone');

    expect(spans()).toEqual([
      { attributes: { ...asked, 'error.type': 'aborted' }, failed: false },
    ]);
  });
});
