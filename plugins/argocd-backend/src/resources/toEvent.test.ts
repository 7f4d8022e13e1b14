import { eventListSchema } from '../upstream/events';
import { latestFirst, toEvent } from './toEvent';

const eventsOf = (answer: unknown) =>
  eventListSchema.parse(answer).items.map(toEvent);

const object = {
  kind: 'Deployment',
  namespace: 'shop',
  name: 'shop',
  uid: 'u1',
  apiVersion: 'apps/v1',
  resourceVersion: '7',
};

const scaled = {
  type: 'Normal',
  reason: 'ScalingReplicaSet',
  message: 'Scaled up replica set shop-1 to 2',
};

it.each([
  [
    'as Kubernetes writes them, up to 3.4',
    {
      ...scaled,
      metadata: { name: 'shop.1', creationTimestamp: '2026-11-22T10:00:00Z' },
      involvedObject: object,
      source: { component: 'deployment-controller' },
      firstTimestamp: '2026-11-22T10:00:00Z',
      lastTimestamp: '2026-11-22T10:05:00Z',
      count: 3,
      eventTime: null,
      reportingComponent: '',
      reportingInstance: '',
    },
  ],
  [
    'of events.k8s.io, whose old fields are empty',
    {
      ...scaled,
      metadata: { name: 'shop.1' },
      involvedObject: object,
      source: {},
      firstTimestamp: null,
      lastTimestamp: null,
      eventTime: '2026-11-22T10:00:00.000000Z',
      series: { count: 3, lastObservedTime: '2026-11-22T10:05:00.000000Z' },
    },
  ],
  [
    "as Argo CD's own list has them since 3.5",
    {
      ...scaled,
      metadata: { name: 'shop.1', managedFields: [{}] },
      involvedObject: object,
      source: { component: 'deployment-controller' },
      firstTimestamp: '2026-11-22T10:00:00Z',
      lastTimestamp: '2026-11-22T10:05:00Z',
      count: 3,
      eventTime: null,
      reportingComponent: 'deployment-controller',
    },
  ],
])('are read %s', (_, event) => {
  expect(eventsOf({ metadata: {}, items: [event] })).toEqual([
    {
      ...scaled,
      count: 3,
      firstAt: '2026-11-22T10:00:00.000Z',
      lastAt: '2026-11-22T10:05:00.000Z',
      object: {
        group: 'apps',
        kind: 'Deployment',
        namespace: 'shop',
        name: 'shop',
      },
    },
  ]);
});

it('are the latest first, those without a time last', () => {
  const at = (lastTimestamp: string | null) => ({
    reason: lastTimestamp ?? 'never',
    lastTimestamp,
  });
  const found = eventsOf({
    items: [
      at(null),
      at('2026-11-22T10:00:00Z'),
      at('2026-11-22T11:00:00+02:00'),
      at('2026-11-22T12:00:00Z'),
    ],
  });
  expect(found.sort(latestFirst).map(({ reason }) => reason)).toEqual([
    '2026-11-22T12:00:00Z',
    '2026-11-22T10:00:00Z',
    '2026-11-22T11:00:00+02:00',
    'never',
  ]);
});

it.each([{ items: null }, { metadata: {}, items: [] }, {}])(
  'of %j are none',
  answer => {
    expect(eventsOf(answer)).toEqual([]);
  },
);
