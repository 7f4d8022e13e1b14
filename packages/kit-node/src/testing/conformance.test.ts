import { describeOperationsConformance, upstream } from '../testUtils';
import { fixtureContract, fixturePlugin } from './fixturePlugin';

describeOperationsConformance(fixtureContract, {
  features: [fixturePlugin],
  sourceKind: 'prometheus',
  healthy: upstream.json({
    up: ['component:default/a', 'component:default/b'],
  }),
  entities: ['a', 'b'].map(name => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default' },
  })),
  entityRef: 'component:default/a',
  options: {
    one: { entityRef: 'component:default/a' },
    live: { key: 'x' },
  },
  addressing: ['one'],
  badOptions: { upStatus: { window: 'x' }, list: { limit: '0' }, live: {} },
  entityRefsIn: { list: output => output.entityRefs },
  live: ['live'],
  writes: {
    restart: {
      options: { force: true },
      badOptions: { force: 'yes' },
      blocked: upstream.json({ up: [] }),
    },
  },
});
