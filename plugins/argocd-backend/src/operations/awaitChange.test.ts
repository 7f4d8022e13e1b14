import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { awaitChange } from './awaitChange';

const REF = 'eu/argocd/checkout';

it('listens to its instance alone, and asks what the caller may only when there is something new', async () => {
  const status = { ref: REF, asOf: '2026-01-01T00:00:00Z', state: 'synced' };
  let entry = { status, links: [] };
  const listeners: Record<string, () => void> = {};
  const instance = (name: string) => ({
    name,
    onUpdate: (listener: () => void) => {
      listeners[name] = listener;
      return () => undefined;
    },
  });
  const authorize = jest.fn(async () => [{ result: AuthorizeResult.ALLOW }]);
  const handler = awaitChange({
    model: { find: () => entry, sources: () => [] },
    directory: { readAt: () => new Date() },
    instances: [instance('eu'), instance('us')],
    permissions: { authorize },
  } as never);
  const request = (seen: string) =>
    ({
      options: { application: REF, seen, seconds: 20 },
      credentials: {},
      readable: async () => new Map(),
    } as never);
  const tick = () => new Promise(resolve => setTimeout(resolve, 20));

  const { fingerprint } = await handler(request(''));
  expect(authorize).toHaveBeenCalledTimes(1);

  const waiting = handler(request(fingerprint));
  await tick();
  expect(Object.keys(listeners)).toEqual(['eu']);
  expect(authorize).toHaveBeenCalledTimes(2);

  entry = { ...entry, status: { ...status, asOf: '2026-01-01T00:00:05Z' } };
  listeners.eu();
  await tick();
  expect(authorize).toHaveBeenCalledTimes(2);

  entry = { ...entry, status: { ...status, state: 'degraded' } };
  listeners.eu();
  expect(await waiting).toMatchObject({ application: { state: 'degraded' } });
  expect(authorize).toHaveBeenCalledTimes(3);
});
