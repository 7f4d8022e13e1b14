import type { Entity } from '@backstage/catalog-model';
import { sloContract } from '@fairway/contracts/slo';
import {
  describeOperationsConformance,
  upstream,
  type UpstreamBehaviour,
} from '@fairway/kit-node/testUtils';
import sloPlugin from '.';

const T = 1795385760;

function status(slo: string, stat: string, value: string) {
  return {
    metric: { __name__: 'slo:status', slo, stat },
    value: [T, value],
  };
}

function info(slo: string, labels: Record<string, string>) {
  return {
    metric: {
      __name__: 'slo:info',
      slo,
      objective: '0.999',
      window: '30d',
      ...labels,
    },
    value: [T, '1'],
  };
}

const vector = ['a', 'b', 'orphan'].flatMap(slo => [
  info(slo, slo === 'orphan' ? {} : { entity: `component:default/${slo}` }),
  status(slo, 'data', '1'),
  status(slo, 'coverage', '1'),
  status(slo, 'events', '1000000'),
  status(slo, 'bad_events', '500'),
  status(slo, 'sli', '0.9995'),
  status(slo, 'remaining', '0.5'),
]);

const answers: Record<string, unknown> = {
  '/api/v1/query': { resultType: 'vector', result: vector },
  '/api/v1/query_range': {
    resultType: 'matrix',
    result: [
      {
        metric: { __name__: 'slo:status', slo: 'a', stat: 'remaining' },
        values: [[T, '0.5']],
      },
    ],
  },
  '/api/v1/rules': { groups: [] },
  '/api/v1/status/buildinfo': { version: '3.5.0' },
};

const prometheus: UpstreamBehaviour = (request, response) => {
  const data = answers[request.path];
  return data
    ? upstream.json({ status: 'success', data })(request, response)
    : upstream.error(404)(request, response);
};

const component = (name: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name, namespace: 'default' },
});

describeOperationsConformance(sloContract, {
  features: [sloPlugin],
  sourceKind: 'prometheus',
  healthy: prometheus,
  entities: ['a', 'b'].map(component),
  entityRef: 'component:default/a',
  options: {
    slo: { slo: 'a' },
    history: { slo: 'a' },
    explain: { slo: 'a' },
  },
  badOptions: {
    slos: { limit: '0' },
    slo: {},
    history: { slo: 'a', seconds: '1' },
    explain: { slo: '' },
  },
  entityRefsIn: {
    slos: ({ slos }) => slos.map(({ link }) => link!.entityRef),
  },
  live: ['history'],
});
