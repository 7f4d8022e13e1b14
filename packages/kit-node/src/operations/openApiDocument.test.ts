import SwaggerParser from '@apidevtools/swagger-parser';
import type { Contract } from '@fairway/contracts';
import { sloContract } from '@fairway/contracts/slo';
import { fixtureContract } from '../testing/fixturePlugin';
import { openApiDocument } from './openApiDocument';

describe('openApiDocument', () => {
  it.each<[string, Contract]>([
    ['the fixture', fixtureContract],
    ['SLOs', sloContract],
  ])('is a valid OpenAPI 3.1 document: %s', async (_, contract) => {
    const document = JSON.parse(JSON.stringify(openApiDocument(contract)));

    await expect(SwaggerParser.validate(document)).resolves.toMatchObject({
      openapi: '3.1.0',
    });
  });

  it('describes paths, options and answers', () => {
    const document = JSON.parse(
      JSON.stringify(openApiDocument(fixtureContract)),
    );
    const status =
      document.paths['/v1/entities/{kind}/{namespace}/{name}/upStatus'].get;

    expect(document.servers).toEqual([{ url: '/api/fairway-fixture' }]);
    expect(status.description).toBe(
      'Whether an entity is up. Needs the permissions fairway.fixture.use and fairway.fixture.read.',
    );
    expect(status.parameters).toEqual([
      ...['kind', 'namespace', 'name'].map(name => ({
        name,
        in: 'path',
        required: true,
        schema: { type: 'string' },
      })),
      {
        name: 'window',
        in: 'query',
        required: false,
        schema: { type: 'string', enum: ['1h', '30d'], default: '30d' },
      },
    ]);
    expect(status.responses[200]).toMatchObject({
      content: {
        'application/json': {
          schema: {
            type: 'object',
            required: ['sources', 'entityRef', 'window'],
          },
        },
      },
    });
  });

  it('describes the plan and the carrying out of what writes', () => {
    const { paths } = JSON.parse(
      JSON.stringify(openApiDocument(fixtureContract)),
    );
    const path = '/v1/entities/{kind}/{namespace}/{name}/restart';
    const planned = ['plan', 'planId'];
    const schemaOf = ({ responses }: any) =>
      responses[200].content['application/json'].schema;

    expect(paths[path].get).toBeUndefined();
    expect(paths[path].post.operationId).toBe('restart');
    expect(paths[path].post.responses[409]).toBeDefined();
    expect(schemaOf(paths[path].post).required).toEqual([...planned, 'output']);
    expect(paths[`${path}/plan`].post.operationId).toBe('restartPlan');
    expect(schemaOf(paths[`${path}/plan`].post).required).toEqual(planned);
    expect(
      paths[path].post.requestBody.content['application/json'].schema,
    ).toMatchObject({
      required: ['options'],
      properties: {
        options: { properties: { force: { type: 'boolean' } } },
        planId: { type: 'string' },
      },
    });
  });
});
