import { ConfigReader } from '@backstage/config';
import type { JsonValue } from '@backstage/types';
import { checkEnvironments, readIsProduction } from './readIsProduction';

const configOf = (environments?: JsonValue) =>
  new ConfigReader({ fairway: { environments } });

describe('readIsProduction', () => {
  it.each([
    [undefined, true],
    ['production', true],
    ['Production', true],
    ['production-eu', true],
    ['prod', true],
    ['PROD', true],
    ['prod-eu', true],
    ['prod_eu', true],
    ['prod.eu', true],
    ['prod/eu', true],
    ['prd', true],
    ['prd_eu', true],
    ['live', true],
    ['live-eu', true],
    ['staging', false],
    ['preprod', false],
    ['pre-prod', false],
    ['product-preview', false],
    ['delivery', false],
    ['dev', false],
  ])('says of %p without configuration: %p', (environment, expected) => {
    expect(readIsProduction(configOf())(environment)).toBe(expected);
  });

  it.each([
    ['Blue', true],
    ['eu-prod', true],
    ['a.b', true],
    [undefined, true],
    ['a+b', false],
    ['production', false],
    ['eu-prod-test', false],
    ['bluer', false],
  ])('takes only the configured names: %p is %p', (environment, expected) => {
    const config = configOf({ production: ['blue', '*-prod', 'a.b'] });
    expect(readIsProduction(config)(environment)).toBe(expected);
  });

  it.each<[JsonValue, string, RegExp]>([
    [['prod'], '', /\["prod"\] must be an object with the key production/],
    [{ prod: ['x'] }, '.prod', /not a known key; known are production/],
    [{ production: 'prod' }, '.production', /"prod" must be a list .*prod-\*/],
    [{ production: [] }, '.production', /\[\] must be a list of one or more/],
    [{ production: ['prod', 7] }, '.production[1]', /7 must be a name/],
    [{ production: ['prod '] }, '.production[0]', /"prod " must be a name/],
    [{ production: [''] }, '.production[0]', /"" must be a name/],
  ])('names field, value and mend of %j', (environments, path, complaint) => {
    const config = configOf(environments);
    expect(() => readIsProduction(config)).toThrow(complaint);
    expect(checkEnvironments(config)).toEqual([
      {
        path: `fairway.environments${path}`,
        complaint: expect.stringMatching(complaint),
      },
    ]);
  });
});
