import { observed } from '../testing/observed';
import { lastSync } from './lastSync';

type Operation = NonNullable<Parameters<typeof observed>[0]>['operationState'];

const read = (operationState: Operation) =>
  lastSync(observed({ operationState }).application);

const A = 'a'.repeat(40);

it.each<[string, Operation, object]>([
  [
    'what one source brought, and its images once each',
    {
      phase: 'Succeeded',
      syncResult: {
        revision: A,
        resources: [
          { kind: 'Deployment', name: 'shop', images: ['shop:2', 'proxy:1'] },
          { kind: 'Job', name: 'migrate', images: ['shop:2'] },
          { kind: 'Service', name: 'shop' },
        ],
      },
    },
    { revisions: [A], images: ['shop:2', 'proxy:1'] },
  ],
  [
    'what several sources brought',
    { phase: 'Succeeded', syncResult: { revisions: [A, '1.2.3'] } },
    { revisions: [A, '1.2.3'], images: undefined },
  ],
  [
    'that it was a trial',
    { phase: 'Succeeded', operation: { sync: { dryRun: true } } },
    { dryRun: true, revisions: undefined },
  ],
])('tells %s', (_, operation, expected) => {
  expect(read(operation)).toMatchObject(expected);
});

it.each<[string, Operation]>([
  ['where it was never synced', undefined],
  ['of a phase that is none', { phase: 'Dancing' }],
])('tells nothing %s', (_, operation) => {
  expect(read(operation)).toBeUndefined();
});
