import type { Contract, Operation } from '@fairway/contracts';
import type { z } from 'zod/v3';
import { zodToJsonSchema } from 'zod-to-json-schema';

const ENTITY_PARAMETERS = ['kind', 'namespace', 'name'];

/** Where an operation is served, with `{parameters}`. */
export function operationPath(name: string, { scope }: Operation): string {
  return scope === 'entity'
    ? `/v1/entities/{kind}/{namespace}/{name}/${name}`
    : `/v1/${name}`;
}

/** The OpenAPI 3.1 document of a contract. */
export function openApiDocument(contract: Contract) {
  return {
    openapi: '3.1.0',
    info: { title: contract.pluginId, version: '1' },
    servers: [{ url: `/api/${contract.pluginId}` }],
    security: [{ backstage: [] }],
    paths: Object.fromEntries(
      Object.entries(contract.operations).map(([name, operation]) => [
        operationPath(name, operation),
        { get: describeOperation(name, operation, contract.use.name) },
      ]),
    ),
    components: {
      securitySchemes: {
        backstage: { type: 'http', scheme: 'bearer' },
      },
      schemas: {
        Error: {
          type: 'object',
          required: ['error'],
          properties: {
            error: {
              type: 'object',
              required: ['name', 'message'],
              properties: {
                name: { type: 'string' },
                message: { type: 'string' },
              },
            },
          },
        },
      },
    },
  };
}

function describeOperation(name: string, operation: Operation, use: string) {
  const ofEntity = operation.scope === 'entity';
  return {
    operationId: name,
    description: `${operation.description}. Needs the permissions ${use} and ${operation.permission.name}.`,
    parameters: [
      ...(ofEntity ? ENTITY_PARAMETERS : []).map(parameter => ({
        name: parameter,
        in: 'path',
        required: true,
        schema: { type: 'string' },
      })),
      ...queryParameters(operation.options),
    ],
    responses: {
      200: {
        description: 'The answer',
        content: {
          'application/json': { schema: jsonSchema(operation.output) },
        },
      },
      400: failure('An option is not valid'),
      401: failure('No or unknown credentials'),
      403: failure('A permission is missing'),
      404: failure(
        ofEntity
          ? 'No such entity that the caller may see'
          : 'No such thing that the caller may see',
      ),
      503: failure('A source that had to be asked does not answer'),
    },
  };
}

function queryParameters(options: z.AnyZodObject) {
  return Object.entries(options.shape as z.ZodRawShape).map(
    ([name, schema]) => {
      const { description, ...rest } = jsonSchema(schema);
      return {
        name,
        in: 'query',
        required: !schema.isOptional(),
        ...(typeof description === 'string' && { description }),
        schema: rest,
      };
    },
  );
}

function failure(description: string) {
  return {
    description,
    content: {
      'application/json': { schema: { $ref: '#/components/schemas/Error' } },
    },
  };
}

// OpenAPI 3.1 takes JSON Schema itself; $refs inside would point outside the operation.
function jsonSchema(schema: z.ZodTypeAny): Record<string, unknown> {
  const { $schema, ...rest } = zodToJsonSchema(schema, {
    target: 'jsonSchema2019-09',
    $refStrategy: 'none',
  }) as Record<string, unknown>;
  return rest;
}
