import { observed } from '../testing/observed';
import type { UpstreamCluster } from '../upstream/cluster';
import { unseenClusters } from './unseenClusters';

const eu = {
  server: 'https://eu.example.com',
  name: 'prod-eu',
} as UpstreamCluster;
const to = (destination: { name?: string; server?: string }) =>
  observed({}, { spec: { destination } as never });

it('names each cluster once that nobody lets us see', () => {
  const applications = [
    to({ server: 'https://eu.example.com' }),
    to({ name: 'prod-eu' }),
    to({ name: 'prod-us' }),
    to({ name: 'prod-us' }),
    to({ server: 'https://ap.example.com' }),
  ];
  expect(unseenClusters(applications, [eu])).toEqual([
    'https://ap.example.com',
    'prod-us',
  ]);
  expect(unseenClusters(applications, [])).toHaveLength(4);
  expect(unseenClusters([], [eu])).toEqual([]);
});
