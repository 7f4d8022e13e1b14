import type { Source, SourceRequest } from '@fairway/kit-node';
import type { z } from 'zod/v3';
import { collectSilences, silencedUntil } from './collect/collectSilences';

const LATER = '2100-01-01T00:00:00.000Z';
const alert = (slo: string) => ({ alertname: 'SLOBurn', slo });

const matcher = (changes: object = {}) => ({
  ...{ name: 'slo', value: 'a', isRegex: false, isEqual: true },
  ...changes,
});
const silence = (changes: object = {}) => ({
  id: 'x',
  status: { state: 'active' },
  endsAt: LATER,
  matchers: [matcher()],
  ...changes,
});

/** Until when the alert that the silence is for, and another one, are silenced. */
async function untilOf(body: unknown) {
  const request = async ({ schema }: SourceRequest<z.ZodTypeAny>) => ({
    body: schema.parse(JSON.parse(JSON.stringify(body))),
  });
  const silences = await collectSilences(
    { name: 'alerts', request } as unknown as Source,
    new AbortController().signal,
  );
  return ['a', 'b'].map(slo => silencedUntil(alert(slo), silences));
}

const WRONG = [null, true, 0, 'x', {}, [], undefined];
const each = (field: string, values: unknown[]) =>
  values.map((value): [string, unknown] => [
    `${field} is ${JSON.stringify(value)}`,
    silence({ [field]: value }),
  ]);
const eachOfMatcher = (field: string, values: unknown[]) =>
  values.map((value): [string, unknown] => [
    `${field} of a matcher is ${JSON.stringify(value)}`,
    silence({ matchers: [matcher({ [field]: value })] }),
  ]);

it('is as it is where nothing is hostile', async () => {
  expect(await untilOf([silence()])).toEqual([LATER, null]);
});

describe('a silence that cannot be read: nothing is known to be not silenced', () => {
  it.each([
    ...WRONG.map((value): [string, unknown] => [JSON.stringify(value), value]),
    ...each('status', [...WRONG, { state: 1 }, { state: 'Active' }]),
    ...each('endsAt', [...WRONG, 'tomorrow', '2100-13-01T00:00:00Z']),
    ...each('matchers', [...WRONG, [null], [1], ['slo="a"']]),
    ...eachOfMatcher('name', [null, 1, [], undefined]),
    ...eachOfMatcher('value', [null, 1, {}, undefined]),
    ...eachOfMatcher('isRegex', [null, 'true', 1, undefined]),
    ...eachOfMatcher('isEqual', [null, 'true', 1]),
    [
      'a regular expression that is none',
      silence({ matchers: [matcher({ isRegex: true, value: '(a' })] }),
    ],
  ])('%s', async (_, hostile) => {
    expect(await untilOf([hostile])).toEqual([undefined, undefined]);
    // What can be read beside it counts.
    expect(await untilOf([hostile, silence()])).toEqual([LATER, undefined]);
  });
});

describe('a silence of odd content', () => {
  it.each<[string, object, (string | null | undefined)[]]>([
    ['not yet', { status: { state: 'pending' } }, [null, null]],
    ['over', { status: { state: 'expired' } }, [null, null]],
    [
      'by what every object has',
      { matchers: [matcher(), matcher({ name: 'constructor', value: 'x' })] },
      [undefined, null],
    ],
    [
      'by an expression that takes others for ever',
      {
        matchers: [
          matcher({ isRegex: true, value: '(a|a)*'.repeat(20) }),
          matcher({ name: 'alertname', isRegex: true, value: '(.*)*X' }),
        ],
      },
      [null, null],
    ],
  ])('%s', async (_, changes, expected) => {
    const since = performance.now();
    expect(await untilOf([silence(changes)])).toEqual(expected);
    expect(performance.now() - since).toBeLessThan(1000);
  });
});

it.each(WRONG.filter(value => !Array.isArray(value) && value !== undefined))(
  'is refused as a whole where it is no list: %j',
  async body => {
    await expect(untilOf(body)).rejects.toMatchObject({ name: 'ZodError' });
  },
);
