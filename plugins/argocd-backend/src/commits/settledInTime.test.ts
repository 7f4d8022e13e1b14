import { settledInTime } from './settledInTime';

it('waits for no longer than there is time, and loses nobody else', async () => {
  const never = new Promise<string>(() => {});
  const results = await settledInTime(
    [Promise.resolve('here'), never, Promise.reject(new Error('gone'))],
    20,
  );
  expect(results).toEqual([
    { status: 'fulfilled', value: 'here' },
    undefined,
    { status: 'rejected', reason: new Error('gone') },
  ]);
});

it('waits no longer than need be', async () => {
  const started = Date.now();
  await settledInTime([Promise.resolve(1)], 5_000);
  expect(Date.now() - started).toBeLessThan(1_000);
});
