import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../__testUtils__/actionContext';
import { previewAction } from './preview';

const slo = (target: string) => `apiVersion: openslo/v1
kind: SLO
metadata: { name: checkout-availability }
spec:
  service: checkout
  indicator:
    metadata: { name: checkout-availability }
    spec:
      ratioMetric:
        counter: true
        bad: { metricSource: { type: Prometheus, spec: { query: 'http_requests_total{code=~"5.."}' } } }
        total: { metricSource: { type: Prometheus, spec: { query: http_requests_total } } }
  timeWindow: [{ duration: 30d, isRolling: true }]
  budgetingMethod: Occurrences
  objectives: [{ target: ${target} }]
`;

describe('fairway:slo:preview', () => {
  let workspacePath: string;

  beforeEach(async () => {
    workspacePath = await mkdtemp(join(tmpdir(), 'preview-'));
  });

  afterEach(() => rm(workspacePath, { recursive: true }));

  async function preview(text: string, input: object = {}) {
    await writeFile(join(workspacePath, 'slo.yaml'), text);
    return run(
      previewAction(),
      { files: ['slo.yaml'], ...input },
      { workspacePath, isDryRun: true },
    );
  }

  it('puts out rules, cost and a text for the pull request', async () => {
    const { outputs, failure, logged } = await preview(slo('0.999'), {
      rawSeries: 20,
    });
    expect(failure).toBeUndefined();
    expect(outputs).toMatchObject({
      ids: ['checkout-availability'],
      findings: [],
      costs: [
        {
          id: 'checkout-availability',
          cost: { groups: 2, unknown: [] },
          slothCost: { groups: 3 },
        },
      ],
    });
    expect(outputs.ruleFile).toContain('# Made from:\n#   slo.yaml\ngroups:');
    expect(outputs.markdown).toContain('| Promise | 99.9 % of events are good');
    expect(logged.join('\n')).toContain('99.9 %');
  });

  it('fails with every mistake, its place and its mend', async () => {
    const { failure, outputs } = await preview(slo('99.9'));
    expect(failure?.name).toBe('InputError');
    expect(failure?.message).toMatch(
      /^slo\.yaml, SLO checkout-availability, line 15, spec\.objectives\[0\]\.target: .*99\.9.*; \S/,
    );
    expect(outputs).toEqual({});
  });

  it('says what is worth a thought, and goes on', async () => {
    const { failure, outputs, logged } = await preview(slo('0.999'), {
      eventsPerSecond: 0.0001,
    });
    expect(failure).toBeUndefined();
    expect(outputs.findings).toEqual(
      expect.arrayContaining([
        expect.stringMatching(
          /^checkout-availability, page of 1h: At this traffic 1h has/,
        ),
      ]),
    );
    expect(logged.join('\n')).toMatch(/At this traffic/);
  });

  it.each([
    ['gone.yaml', /There is no file gone\.yaml in the workspace; make it/],
    ['../outside.yaml', /not allowed|outside/i],
  ])('refuses the file %s', async (file, message) => {
    const { failure } = await preview(slo('0.999'), { files: [file] });
    expect(failure?.message).toMatch(message);
  });

  it('wants at least one SLO', async () => {
    const { failure } = await preview(
      'apiVersion: openslo/v1\nkind: Service\nmetadata: { name: a }\nspec: {}\n',
    );
    expect(failure?.message).toBe(
      'There is no SLO in slo.yaml; write a document with kind: SLO',
    );
  });
});
