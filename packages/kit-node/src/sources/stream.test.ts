import { z } from 'zod/v3';
import { upstream, upstreamServer, type UpstreamServer } from '../testUtils';
import { useTestSources } from '../testing/useTestSources';
import type { StreamEvent } from './Source';
import type { SourceError } from './SourceError';

const schema = z.object({ n: z.number() });

describe('HttpSource.stream', () => {
  const create = useTestSources();
  const stopping = new AbortController();
  let server: UpstreamServer;

  beforeEach(async () => {
    server = await upstreamServer();
  });
  afterEach(() => server.close());

  /** Answers with these pieces, one write each; then ends, breaks off, or stays silent. */
  function behave(
    pieces: string[],
    then: 'end' | 'break' | 'silence' = 'end',
    type = 'text/event-stream',
  ) {
    server.behave(async (_, response) => {
      response.writeHead(200, { 'content-type': type });
      response.flushHeaders();
      for (const piece of pieces) {
        response.write(piece);
        await new Promise(resolve => setTimeout(resolve, 5));
      }
      if (then === 'end') response.end();
      if (then === 'break') response.destroy();
    });
  }

  const follow = (signal = stopping.signal) =>
    create({ url: server.url }).stream({
      path: '/stream',
      query: { fields: 'a' },
      schema,
      silenceMs: 200,
      signal,
    });

  async function heard(signal?: AbortSignal) {
    const events: StreamEvent<{ n: number }>[] = [];
    let error: SourceError | undefined;
    try {
      for await (const event of follow(signal)) events.push(event);
    } catch (thrown) {
      error = thrown as SourceError;
    }
    const messages = events.flatMap(event =>
      event.kind === 'message' ? [event.body.n] : [],
    );
    return { events, messages, error };
  }

  it.each<[string, string[], string]>([
    ['events', ['data: {"n":1}\n\ndata: {"n":2}\n\n'], 'text/event-stream'],
    [
      'events in pieces',
      ['data: {"n', '":1}\n', '\nda', 'ta:{"n":2}\r\n\r', '\n'],
      'text/event-stream',
    ],
    [
      'an event of several lines',
      ['data: {\ndata: "n":1}\n\ndata: {"n":2}\n\n'],
      'text/event-stream',
    ],
    ['lines', ['{"n":1}\n', '{"n"', ':2}\n'], 'application/json'],
    [
      'a last line without its end',
      ['{"n":1}\n{"n":2}'],
      'application/json; charset=utf-8',
    ],
    [
      'letters cut in two',
      ['data: {"n":1,"s":"\u00e4"}\n\n', 'data: {"n":2}\n\n'],
      'text/event-stream',
    ],
  ])('reads %s', async (_, pieces, type) => {
    behave(pieces, 'end', type);
    const { messages, error, events } = await heard();
    expect(error).toBeUndefined();
    expect(messages).toEqual([1, 2]);
    expect(events[0]).toEqual({ kind: 'alive' });
    expect(server.requests[0].query.get('fields')).toBe('a');
  });

  it('tells signs of life and what cannot be read, and goes on', async () => {
    behave([
      ':\n\n',
      'data: {"n":"x"}\n\n',
      'data: {\n\n',
      'data: {"n":3}\n\n',
    ]);
    const { events } = await heard();
    expect(events.map(({ kind }) => kind)).toEqual([
      'alive',
      'alive',
      'unreadable',
      'unreadable',
      'message',
    ]);
  });

  it('makes no message of an event that ends in the middle', async () => {
    behave(['data: {"n":1}\n\n', 'data: {"n":2}']);
    expect((await heard()).messages).toEqual([1]);
  });

  it('fails when it breaks off', async () => {
    behave(['data: {"n":1}\n\n'], 'break');
    const { messages, error } = await heard();
    expect(messages).toEqual([1]);
    expect(error).toMatchObject({ reason: 'network', state: 'unreachable' });
  });

  it('fails when it is silent for too long', async () => {
    behave(['data: {"n":1}\n\n'], 'silence');
    const { error } = await heard();
    expect(error).toMatchObject({ reason: 'timeout' });
    expect(error?.message).toContain('silent on its stream for 0.2 s');
  });

  it('ends when its follower wants no more', async () => {
    behave(['data: {"n":1}\n\n'], 'silence');
    const enough = new AbortController();
    setTimeout(() => enough.abort(new Error('enough')), 50);
    expect((await heard(enough.signal)).error?.message).toBe('enough');
  });

  it.each([
    ['unauthorized', upstream.error(401)],
    ['forbidden', upstream.error(403)],
    ['not-installed', upstream.error(404)],
    ['unreachable', upstream.error(503)],
  ])('is %s where the answer says so', async (state, behaviour) => {
    server.behave(behaviour);
    expect((await heard()).error?.state).toBe(state);
  });

  it('takes no login page for a stream', async () => {
    server.behave((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html>');
    });
    const { error } = await heard();
    expect(error).toMatchObject({ reason: 'content', state: 'unreachable' });
    expect(error?.message).toContain('login page');
  });

  it('refuses a message without end', async () => {
    behave([`data: ${'x'.repeat(5 * 1024 * 1024)}`]);
    expect((await heard()).error).toMatchObject({ reason: 'too-large' });
  });

  it('holds no slot that questions need', async () => {
    const source = create({ url: server.url, maxConcurrency: 1 });
    behave([], 'silence');
    const stream = source.stream({
      path: '/stream',
      schema,
      silenceMs: 5_000,
      signal: stopping.signal,
    });
    const events = stream[Symbol.asyncIterator]();
    await events.next();
    server.behave(upstream.json({ n: 7 }));
    expect((await source.request({ path: '/', schema })).body).toEqual({
      n: 7,
    });
    await events.return?.(undefined);
  });
});
