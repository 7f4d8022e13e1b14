import { upstreamApplicationSchema } from './application';
import { resourceTreeSchema } from './resourceTree';

const SAID = "fatal: 'https://bot:hunter2@git.example.com/a.git' not found";
const CLEAN = SAID.replace('bot:hunter2', '***');
const OBJECT = { kind: 'Job', name: 'migrate' };

it('tells what was said, of each resource too, without the credentials in it', () => {
  const { status } = upstreamApplicationSchema.parse({
    metadata: { name: 'shop' },
    status: {
      conditions: [{ type: 'ComparisonError', message: SAID }],
      health: { status: 'Degraded', message: SAID },
      resources: [{ ...OBJECT, health: { status: 'Degraded', message: SAID } }],
      operationState: {
        phase: 'Error',
        message: SAID,
        syncResult: { resources: [{ ...OBJECT, message: SAID }] },
      },
    },
  });
  const { operationState } = status!;
  expect([
    status?.conditions?.[0].message,
    status?.health?.message,
    status?.resources?.[0].health?.message,
    operationState?.message,
    operationState?.syncResult?.resources?.[0].message,
  ]).toEqual(Array(5).fill(CLEAN));
});

it('tells what is said of objects in the tree without the credentials in it', () => {
  const { nodes } = resourceTreeSchema.parse({
    nodes: [{ ...OBJECT, health: { status: 'Degraded', message: SAID } }],
  });
  expect(nodes[0].health?.message).toBe(CLEAN);
});
