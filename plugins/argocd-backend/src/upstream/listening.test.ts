import type { Source } from '@fairway/kit-node';
import { ArgoCdClient } from './ArgoCdClient';

it('knows within 15 s that a silent instance is away, and waits for a sign of life of one that is not', () => {
  const stream = jest.fn();
  const asked = jest.fn(async () => ({ body: {} }));
  const source = { stream, request: asked } as unknown as Source;
  ArgoCdClient.create(source).watch(new AbortController().signal);
  const [{ probe, silenceMs }] = stream.mock.calls[0];
  probe.ask(new AbortController().signal);
  const [{ timeoutMs }] = asked.mock.calls[0] as unknown as [
    { timeoutMs: number },
  ];
  expect(probe.afterMs + timeoutMs).toBeLessThan(15_000);
  expect(silenceMs).toBeGreaterThan(15_000);
});
