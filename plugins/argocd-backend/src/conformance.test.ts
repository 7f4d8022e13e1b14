import type { Entity } from '@backstage/catalog-model';
import { argocdContract } from '@fairway/contracts/argocd';
import type { JsonObject } from '@backstage/types';
import {
  describeOperationsConformance,
  upstream,
  type UpstreamBehaviour,
} from '@fairway/kit-node/testUtils';
import argocdPlugin from '.';
import { argoCdAnswers } from './testing/argoCdAnswers';

const component = (name: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name, namespace: 'default' },
});

const addresses = (links: { link?: { entityRef: string } }[]) =>
  links.map(({ link }) => link!.entityRef);

const OWN = 'component:default/a';

const APPLICATIONS = [
  { name: 'shop', entity: OWN, deployments: 2 },
  { name: 'busy', entity: OWN, busy: true },
  { name: 'auto', entity: OWN, autoSync: true },
  { name: 'cart', entity: 'component:default/b' },
  { name: 'orphan' },
];

const healthy = argoCdAnswers(APPLICATIONS);

/** Each application, when it is asked for by name, names no entity any more. */
const unbound: UpstreamBehaviour = (request, response) => {
  const byName = /^\/api\/v1\/applications\/[^/]+$/.test(request.path);
  const unnamed = APPLICATIONS.map(one => ({ ...one, entity: undefined }));
  const answering = byName ? argoCdAnswers(unnamed) : healthy;
  return answering(request, response);
};

const about = (name: string, options: JsonObject = {}) => ({
  options: { application: `upstream/argocd/${name}`, ...options },
  badOptions: { application: '', ...options },
  blocked: unbound,
});

const one = { application: 'upstream/argocd/shop' };

/** Our account may do nothing. */
const powerless: UpstreamBehaviour = (request, response) =>
  (request.path.includes('/can-i/') ? upstream.json({ value: 'no' }) : healthy)(
    request,
    response,
  );

const project = (kind: string) => ({
  instance: 'upstream',
  manifest: { kind, metadata: { name: 'team-shop' }, spec: {} },
});

describeOperationsConformance(argocdContract, {
  features: [argocdPlugin],
  sourceKind: 'argocd',
  healthy,
  entities: ['a', 'b'].map(component),
  entityRef: OWN,
  options: {
    commits: { applications: 'upstream/argocd/shop' },
    application: one,
    history: one,
    resources: one,
    events: one,
    differences: one,
    composition: one,
    comparison: { from: 'upstream/argocd/cart', to: 'upstream/argocd/shop' },
    awaitChange: one,
  },
  addressing: [
    'commits',
    'application',
    'history',
    'resources',
    'events',
    'differences',
    'composition',
    'comparison',
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
    comparison: { from: 'upstream/argocd/shop' },
    awaitChange: { ...one, seconds: '31' },
  },
  entityRefsIn: {
    applications: ({ applications }) => addresses(applications),
    awaitChange: ({ application }) =>
      addresses(application ? [application] : []),
  },
  writes: {
    refresh: {
      ...about('shop'),
      failing: (request, response) =>
        (request.query.has('refresh') ? upstream.error(500) : healthy)(
          request,
          response,
        ),
    },
    sync: about('shop'),
    terminate: about('busy'),
    rollback: about('shop', { id: 0 }),
    autoSync: about('auto', { enabled: false }),
    ensure: {
      options: project('AppProject'),
      badOptions: project('Deployment'),
      blocked: powerless,
    },
    remove: {
      options: { ...one, adopt: true },
      badOptions: { application: 'shop' },
      blocked: powerless,
    },
  },
});
