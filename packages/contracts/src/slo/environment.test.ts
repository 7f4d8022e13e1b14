import { isProduction } from './environment';

describe('isProduction', () => {
  it.each([
    [undefined, true],
    ['production', true],
    ['Production', true],
    ['prod', true],
    ['prod-eu', true],
    ['staging', false],
    ['preprod', false],
    ['product-preview', false],
    ['dev', false],
  ])('says of %p: %p', (environment, expected) => {
    expect(isProduction(environment)).toBe(expected);
  });
});
