import type { Entity } from '@backstage/catalog-model';
import { sloContract } from '@fairway/contracts/slo';
import { describeOperationsConformance } from '@fairway/kit-node/testUtils';
import sloPlugin from '.';
import { fairwayPrometheus } from './testing/fairwayAnswers';

const component = (name: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name, namespace: 'default' },
});

describeOperationsConformance(sloContract, {
  features: [sloPlugin],
  sourceKind: 'prometheus',
  healthy: fairwayPrometheus([
    { id: 'a', entity: 'component:default/a' },
    { id: 'b', entity: 'component:default/b' },
    { id: 'orphan' },
  ]),
  entities: ['a', 'b'].map(component),
  entityRef: 'component:default/a',
  options: {
    slo: { slo: 'a' },
    history: { slo: 'a' },
    explain: { slo: 'a' },
    details: { slo: 'a' },
    goldenSignals: { slo: 'a' },
  },
  addressing: ['slo', 'history', 'explain', 'details', 'goldenSignals'],
  badOptions: {
    slos: { limit: '0' },
    slo: {},
    history: { slo: 'a', seconds: '1' },
    explain: { slo: '' },
    details: {},
    goldenSignals: { slo: 'a', seconds: '1' },
  },
  entityRefsIn: {
    slos: ({ slos }) => slos.map(({ link }) => link!.entityRef),
  },
  live: ['history', 'goldenSignals'],
});
