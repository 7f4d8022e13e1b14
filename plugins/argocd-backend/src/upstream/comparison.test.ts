import { upstreamApplicationSchema } from './application';

const SAID = "fatal: 'https://bot:hunter2@git.example.com/a.git' not found";

it('tells what Git said without the credentials in its address', () => {
  const { status } = upstreamApplicationSchema.parse({
    metadata: { name: 'shop' },
    status: {
      conditions: [{ type: 'ComparisonError', message: SAID }],
      operationState: { phase: 'Error', message: SAID },
    },
  });
  const clean = SAID.replace('bot:hunter2', '***');
  expect(status?.conditions?.[0].message).toBe(clean);
  expect(status?.operationState?.message).toBe(clean);
});
