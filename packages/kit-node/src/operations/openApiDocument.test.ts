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
    const document = openApiDocument(fixtureContract);
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
});
