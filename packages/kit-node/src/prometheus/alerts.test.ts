import { parseAlerts } from './alerts';

it('reads what is active, whatever stands beside it', () => {
  const labels = { alertname: 'SLOBurn', slo: 'a' };
  expect(
    parseAlerts([
      { labels, state: 'firing', activeAt: '2026-11-22T12:00:00.5Z' },
      { labels, state: 'pending', activeAt: 'yesterday' },
      { labels, state: 'inactive' },
      { labels: 'none', state: 'firing' },
      null,
    ]),
  ).toEqual([
    { labels, state: 'firing', activeAt: 1795348800.5 },
    { labels, state: 'pending', activeAt: undefined },
  ]);
});
