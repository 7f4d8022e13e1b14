import { comparedFolders } from './comparedFolders';

it.each<[string | undefined, string | undefined, string[]]>([
  ['checkout', 'checkout', ['checkout']],
  ['./checkout/', 'checkout', ['checkout']],
  ['.', '.', []],
  [undefined, undefined, []],
  ['.', 'checkout', []],
  ['checkout', 'checkout/staging', ['checkout']],
  ['checkout/production', 'checkout/staging', ['checkout']],
  ['apps/checkout/production', 'apps/checkout/staging', ['apps/checkout']],
  ['checkout/overlays/production', 'checkout/overlays/staging', ['checkout']],
  // The base lies at the root.
  ['overlays/production', 'overlays/staging', []],
  ['production', 'staging', ['production', 'staging']],
  [
    'production/checkout',
    'staging/checkout',
    ['production/checkout', 'staging/checkout'],
  ],
  [
    'environments/production/checkout',
    'environments/staging/checkout',
    ['environments/production/checkout', 'environments/staging/checkout'],
  ],
  ['checkout', 'checkout-next', ['checkout', 'checkout-next']],
])('%p and %p', (from, to, folders) => {
  expect(comparedFolders(from, to)).toEqual(folders);
});
