import type { Entity } from '@backstage/catalog-model';
import { argocdContract } from '@fairway/contracts/argocd';
import { describeOperationsConformance } from '@fairway/kit-node/testUtils';
import argocdPlugin from '.';
import { argoCdAnswers } from './testing/argoCdAnswers';

const component = (name: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name, namespace: 'default' },
});

const addresses = (links: { link?: { entityRef: string } }[]) =>
  links.map(({ link }) => link!.entityRef);

const one = { application: 'upstream/argocd/shop' };

describeOperationsConformance(argocdContract, {
  features: [argocdPlugin],
  sourceKind: 'argocd',
  healthy: argoCdAnswers([
    { name: 'shop', entity: 'component:default/a' },
    { name: 'cart', entity: 'component:default/b' },
    { name: 'orphan' },
  ]),
  entities: ['a', 'b'].map(component),
  entityRef: 'component:default/a',
  options: {
    commits: { applications: 'upstream/argocd/shop' },
    application: one,
    history: one,
    resources: one,
    events: one,
    differences: one,
    composition: one,
  },
  addressing: [
    'commits',
    'application',
    'history',
    'resources',
    'events',
    'differences',
    'composition',
  ],
  live: ['history', 'resources', 'events', 'differences', 'composition'],
  badOptions: {
    applications: { limit: '0' },
    commits: { applications: ',' },
    application: {},
    history: { application: '' },
    resources: {},
    events: { ...one, uid: 'u1' },
    differences: {},
    composition: {},
  },
  entityRefsIn: {
    applications: ({ applications }) => addresses(applications),
  },
});
