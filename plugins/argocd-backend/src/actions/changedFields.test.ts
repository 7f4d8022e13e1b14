import { SourceError } from '@fairway/kit-node';
import { withChangedFields } from './changedFields';
import type { Target } from './target';

const object = { kind: 'ConfigMap', namespace: 'shop', name: 'colors' };
const known = { effects: [{ effect: 'change' as const, object }] };

function told(answer: object | SourceError) {
  const request = async () => {
    if (answer instanceof SourceError) throw answer;
    return { body: answer, receivedAt: new Date() };
  };
  const status = { name: 'shop', namespace: 'argocd', project: 'default' };
  const instance = { source: { name: 'eu', request } };
  return withChangedFields({ instance, status } as unknown as Target, known);
}

function failure(status: number, code?: number) {
  const body = code === undefined ? {} : { code, message: 'in its words' };
  return new SourceError(`eu answered ${status}`, {
    source: 'eu',
    reason: 'status',
    state: 'unreachable',
    status,
    body,
  });
}

it('says of an object which fields change', async () => {
  const state = (color: string) => ({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'colors', namespace: 'shop' },
    data: { color },
  });
  const item = {
    ...object,
    modified: true,
    normalizedLiveState: state('red'),
    predictedLiveState: state('blue'),
  };
  expect(await told({ items: [item] })).toEqual({
    effects: [{ effect: 'change', object, detail: 'data.color: red → blue' }],
  });
});

it.each([
  ['is not there any more', failure(404, 5), /does not have the application/],
  ['may not be read', failure(403, 7), /applications, get, default/],
  ['is told with an error', failure(500, 2), /in its words/],
  ['is not told in time', failure(502), /not known: .+/],
])(
  'keeps the effects where the application %s, and says so',
  async (_, error, words) => {
    expect(await told(error)).toEqual({
      effects: known.effects,
      finding: {
        check: 'effects',
        state: 'not-checked',
        message: expect.stringMatching(words),
      },
    });
  },
);
