import { document, errorsOf } from './__testUtils__/errors';
import { slo } from './__testUtils__/slo';
import type { Change } from './__testUtils__/slo';
import { readDefinitions } from './readDefinitions';

const objective = (change: Record<string, unknown>, spec = {}): Change => ({
  objective: change,
  spec,
});

describe('an SLO is refused for', () => {
  it.each<[string, Change, string]>([
    [
      'target and targetPercent',
      objective({ targetPercent: 99.9 }),
      'spec.objectives[0].targetPercent: target and targetPercent are both there',
    ],
    [
      'no target',
      objective({ target: undefined }),
      'spec.objectives[0].target: neither target nor targetPercent is there',
    ],
    [
      'target 1',
      objective({ target: 1 }),
      'spec.objectives[0].target: 1 leaves no budget for errors',
    ],
    [
      'target 0',
      objective({ target: 0 }),
      'spec.objectives[0].target: 0 allows all to fail',
    ],
    [
      'target 99.9',
      objective({ target: 99.9 }),
      'spec.objectives[0].target: 99.9 leaves no budget for errors',
    ],
    [
      'targetPercent 100',
      objective({ target: undefined, targetPercent: 100 }),
      'spec.objectives[0].targetPercent: 100 leaves no budget for errors',
    ],
    [
      'a target of too many decimals',
      objective({ target: 0.99999999999999 }),
      'spec.objectives[0].target: it has more decimals than can be told apart',
    ],
    [
      'a targetPercent of too many decimals',
      objective({ target: undefined, targetPercent: 99.99999999999 }),
      'spec.objectives[0].targetPercent: it has more decimals than can be told apart',
    ],
    [
      'a target in quotes',
      objective({ target: '0.99' }),
      'spec.objectives[0].target: it is not a number',
    ],
    [
      'timeSliceTarget without Timeslices',
      objective({ timeSliceTarget: 0.9 }),
      'spec.objectives[0].timeSliceTarget: Occurrences has no target for slices',
    ],
    [
      'timeSliceTarget with RatioTimeslices',
      objective(
        { timeSliceTarget: 0.9, timeSliceWindow: '5m' },
        { budgetingMethod: 'RatioTimeslices' },
      ),
      'spec.objectives[0].timeSliceTarget: RatioTimeslices has no target for slices',
    ],
    [
      'timeSliceWindow with Occurrences',
      objective({ timeSliceWindow: '5m' }),
      'spec.objectives[0].timeSliceWindow: Occurrences has no slices',
    ],
    [
      'no timeSliceWindow',
      objective({ timeSliceTarget: 0.9 }, { budgetingMethod: 'Timeslices' }),
      'spec.objectives[0].timeSliceWindow: it is missing',
    ],
    [
      'no timeSliceTarget',
      objective({ timeSliceWindow: 5 }, { budgetingMethod: 'Timeslices' }),
      'spec.objectives[0].timeSliceTarget: it is missing',
    ],
    [
      'timeSliceTarget 1.5',
      objective(
        { timeSliceWindow: 5, timeSliceTarget: 1.5 },
        { budgetingMethod: 'Timeslices' },
      ),
      'spec.objectives[0].timeSliceTarget: it is no share',
    ],
    [
      'half a minute as a slice',
      objective(
        { timeSliceWindow: 0.5, timeSliceTarget: 1 },
        { budgetingMethod: 'Timeslices' },
      ),
      'spec.objectives[0].timeSliceWindow: it is no whole number of minutes',
    ],
    [
      'a slice as long as the window',
      objective(
        { timeSliceWindow: '30d', timeSliceTarget: 1 },
        { budgetingMethod: 'Timeslices' },
      ),
      'spec.objectives[0].timeSliceWindow: a slice of 30d is as long as the window',
    ],
    [
      'a method that there is not',
      { spec: { budgetingMethod: 'Occurences' } },
      'spec.budgetingMethod: it is none of the values that there are',
    ],
    [
      'compositeWeight without own SLI',
      objective({ compositeWeight: 2 }),
      'spec.objectives[0].compositeWeight: the objective has no SLI of its own to weigh',
    ],
    [
      'no objectives',
      { spec: { objectives: [] } },
      'spec.objectives: there is no objective',
    ],
    [
      'no service',
      { spec: { service: undefined } },
      'spec.service: it is missing',
    ],
    [
      'indicator and indicatorRef',
      { spec: { indicatorRef: 'x' } },
      'spec.indicatorRef: indicator and indicatorRef are both there',
    ],
    [
      'no indicator',
      { spec: { indicator: undefined } },
      'spec.indicatorRef: neither indicator nor indicatorRef is there',
    ],
  ])('%s', (_, change, expected) => {
    expect(errorsOf(slo(change))).toContain(expected);
  });

  it.each([{ op: 'gt' }, { value: 1 }])(
    'warns of %p on a ratio, which means nothing there',
    change => {
      const { definitions, issues } = readDefinitions([
        document(slo(objective(change))),
      ]);
      expect(definitions).toHaveLength(1);
      expect(issues).toEqual([
        expect.objectContaining({
          severity: 'warning',
          path: `spec.objectives[0].${Object.keys(change)[0]}`,
          mend: 'remove it',
        }),
      ]);
    },
  );
});
