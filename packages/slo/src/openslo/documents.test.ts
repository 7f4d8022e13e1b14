import { document, errorsOf } from './__testUtils__/errors';
import { readDefinitions } from './readDefinitions';

describe('a document is refused for', () => {
  it.each([
    [
      'openslo/v1alpha',
      { apiVersion: 'openslo/v1alpha', kind: 'SLO' },
      'apiVersion: openslo/v1alpha is not read',
    ],
    [
      'a version to come',
      { apiVersion: 'openslo/v9', kind: 'SLO' },
      'apiVersion: there is no such version of OpenSLO',
    ],
    ['no version', { kind: 'SLO' }, 'apiVersion: it is missing'],
    [
      'another kind',
      { apiVersion: 'openslo.com/v2alpha', kind: 'BudgetAdjustment' },
      'kind: there is no such kind, or it is not read',
    ],
    ['no kind', { apiVersion: 'openslo/v1' }, 'kind: it is missing'],
    ['being a text', 'SLO', '(document): it is no object'],
  ])('%s', (_, value, expected) => {
    expect(errorsOf(value)).toEqual([expected]);
  });

  it('another data source', () => {
    expect(
      errorsOf({
        apiVersion: 'openslo/v1',
        kind: 'DataSource',
        metadata: { name: 'x' },
        spec: { type: 'CloudWatch' },
      }),
    ).toEqual([expect.stringContaining('spec.type: rules are made')]);
  });

  it('no other product', () => {
    const { issues } = readDefinitions([
      document({ apiVersion: 'backstage.io/v1alpha1', kind: 'Component' }),
    ]);
    expect(issues).toEqual([
      expect.objectContaining({ severity: 'warning', path: 'apiVersion' }),
    ]);
  });
});
