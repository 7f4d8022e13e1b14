import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { OPENSLO_KINDS, openSloDocumentOf } from '@fairway/slo';
import request from 'supertest';
import { parse } from 'yaml';
import openSloModule from './index';

jest.setTimeout(120_000);

const COMPONENT = `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: checkout
spec: { type: service, lifecycle: production, owner: team-shop, system: shop }
`;

const slo = (name: string, more: { head?: string; target?: string } = {}) =>
  `apiVersion: openslo/v1
kind: SLO
metadata:
  name: ${name}
  displayName: 'Checkout: answers'
${more.head ?? ''}
spec:
  description: Orders that are taken
  service: checkout
  budgetingMethod: Occurrences
  timeWindow: [{ duration: 30d, isRolling: true }]
  indicatorRef: checkout-answers
  objectives: [{ target: ${more.target ?? '0.999'} }]
`;

const SLI = `apiVersion: openslo/v1
kind: SLI
metadata: { name: checkout-answers }
spec:
  ratioMetric:
    counter: true
    bad:
      metricSource: { type: Prometheus, spec: { query: 'http_requests_total{code=~"5.."}' } }
    total:
      metricSource: { type: Prometheus, spec: { query: http_requests_total } }
`;

const DATA_SOURCE = `apiVersion: openslo/v1
kind: DataSource
metadata: { name: main }
spec:
  type: Prometheus
  connectionDetails: { url: 'https://prometheus.example.com', password: hunter2 }
`;

describe('OpenSLO documents in the catalog', () => {
  let directory: string;
  let backend: Awaited<ReturnType<typeof startTestBackend>>;

  async function start(files: Record<string, string[]>) {
    directory = await mkdtemp(join(tmpdir(), 'openslo-'));
    for (const [name, documents] of Object.entries(files)) {
      await writeFile(join(directory, name), documents.join('---\n'));
    }
    backend = await startTestBackend({
      features: [
        catalogPlugin,
        openSloModule,
        mockServices.rootConfig.factory({
          data: {
            catalog: {
              processingInterval: { seconds: 1 },
              rules: [{ allow: ['Component', 'Location', ...OPENSLO_KINDS] }],
              locations: Object.keys(files)
                .filter(name => name.startsWith('catalog-info'))
                .map(name => ({
                  type: 'file',
                  target: join(directory, name),
                })),
            },
          },
        }),
      ],
    });
  }

  async function read(ref: string): Promise<Entity | undefined> {
    const [kind, namespace, name] = ref.split(/[:/]/);
    const { status, body } = await request(backend.server)
      .get(`/api/catalog/entities/by-name/${kind}/${namespace}/${name}`)
      .set('authorization', mockCredentials.user.header());
    return status === 200 ? body : undefined;
  }

  async function eventually(
    ref: string,
    holds: (entity: Entity) => boolean = () => true,
  ): Promise<Entity> {
    const end = Date.now() + 60_000;
    for (;;) {
      const entity = await read(ref);
      if (entity && holds(entity)) return entity;
      if (Date.now() > end) {
        throw new Error(`${ref} is ${JSON.stringify(entity)}`);
      }
      await new Promise(resolve => {
        setTimeout(resolve, 200);
      });
    }
  }

  afterEach(async () => {
    await backend?.stop();
    await rm(directory, { recursive: true, force: true });
  });

  const relationsOf = ({ relations = [] }: Entity) =>
    relations.map(({ type, targetRef }) => `${type} ${targetRef}`);

  it('are entities, with relations both ways', async () => {
    const written = slo('checkout-availability');
    await start({ 'catalog-info.yaml': [COMPONENT, written, SLI] });

    const entity = await eventually(
      'slo:default/checkout-availability',
      one => relationsOf(one).length === 3,
    );
    expect(relationsOf(entity)).toEqual([
      'dependsOn component:default/checkout',
      'ownedBy group:default/team-shop',
      'partOf system:default/shop',
    ]);
    expect(entity.metadata).toMatchObject({
      title: 'Checkout: answers',
      description: 'Orders that are taken',
    });
    expect(entity.spec?.type).toBe('occurrences');
    expect(entity).not.toHaveProperty('status');
    expect(openSloDocumentOf(entity)?.value).toEqual(parse(written));

    const component = await eventually('component:default/checkout', one =>
      relationsOf(one).some(relation => relation.startsWith('dependencyOf')),
    );
    expect(relationsOf(component)).toContain(
      'dependencyOf slo:default/checkout-availability',
    );
    expect(
      openSloDocumentOf(await eventually('sli:default/checkout-answers'))
        ?.value,
    ).toEqual(parse(SLI));
  });

  it('may stand in files of their own, and say themselves where they belong', async () => {
    await start({
      'catalog-info.yaml': [
        `apiVersion: backstage.io/v1alpha1
kind: Location
metadata: { name: slos }
spec: { targets: [./slos.yaml] }
`,
      ],
      'slos.yaml': [
        slo('tills', {
          head: `  labels: { owner: [team-tills, user:default/mara], system: tills }
  annotations: { fairway.dev/entity: resource:pos/tills }`,
        }),
      ],
    });

    expect(
      relationsOf(
        await eventually('slo:default/tills', one => !!one.relations?.length),
      ),
    ).toEqual([
      'dependsOn resource:pos/tills',
      'ownedBy group:default/team-tills',
      'ownedBy user:default/mara',
      'partOf system:default/tills',
    ]);
  });

  it('show what is wrong in them, and leave the others of the file alone', async () => {
    await start({
      'catalog-info.yaml': [
        slo('wrong', { target: '99.9' }),
        slo('stray', { head: `  labels: { owner: 'a:b:c' }` }),
        slo('good'),
        slo('old').replace('openslo/v1', 'openslo/v1alpha'),
      ],
    });

    const wrong = await eventually('slo:default/wrong');
    expect(wrong).toMatchObject({
      status: {
        items: [
          {
            type: 'backstage.io/catalog-processing',
            level: 'error',
            error: {
              name: 'InputError',
              message: expect.stringMatching(
                /^slo:default\/wrong, SLO wrong, spec\.objectives\[0\]\.target: .+99\.9.+; \S/,
              ),
            },
          },
        ],
      },
    });
    expect(await eventually('slo:default/stray')).toMatchObject({
      status: {
        items: [
          {
            level: 'warning',
            message:
              'InputError: SLO stray, metadata.labels.owner: "a:b:c" is no reference of an entity; write it like group:default/name',
          },
        ],
      },
    });
    expect(JSON.stringify(await eventually('slo:default/old'))).toMatch(
      /v1alpha is not read.*write apiVersion: openslo\/v1/,
    );
    expect(await eventually('slo:default/good')).not.toHaveProperty('status');
  });

  it('never show what may be a secret', async () => {
    await start({ 'catalog-info.yaml': [DATA_SOURCE] });

    const entity = await eventually('datasource:default/main');
    expect(JSON.stringify(entity)).not.toContain('hunter2');
    expect(entity).toMatchObject({
      metadata: {
        annotations: {
          'fairway.dev/openslo-withheld': 'spec.connectionDetails.password',
        },
      },
      spec: { connectionDetails: { url: 'https://prometheus.example.com' } },
    });
  });
});
