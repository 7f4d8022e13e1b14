import { entityOf } from '@fairway/kit-node/testUtils';
import { callerOf, depsOf, entryOf } from '../testing/entries';
import { slo } from './slo';

it('gives SLOs that share an id production first, whatever burns elsewhere', async () => {
  const entity = 'component:default/checkout';
  const deps = depsOf([
    entryOf('stage/checkout', [entity], {
      state: 'exhausted',
      production: false,
      environment: 'staging',
    }),
    entryOf('prod/checkout', [entity]),
  ]);
  const { matches } = await slo(deps)({
    ...callerOf([entityOf(entity)]),
    options: { slo: 'checkout' },
  });
  expect(matches.map(({ ref }) => ref)).toEqual([
    'prod/checkout',
    'stage/checkout',
  ]);
});
