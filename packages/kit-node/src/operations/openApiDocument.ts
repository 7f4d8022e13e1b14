import {
  isWrite,
  plannedSchema,
  type Contract,
  type Operation,
  type WriteOperation,
} from '@fairway/contracts';
import { z } from 'zod/v3';
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
      Object.entries(contract.operations).flatMap(([name, operation]) =>
        describePaths(name, operation, contract.use.name),
      ),
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

function describePaths(
  name: string,
  operation: Operation,
  use: string,
): [path: string, methods: Record<string, object>][] {
  const path = operationPath(name, operation);
  if (!isWrite(operation)) {
    return [[path, { get: describeRead(name, operation, use) }]];
  }
  const planned = plannedSchema(operation);
  const applied = planned.extend({ output: operation.output });
  const post = (id: string, what: string, output: z.ZodTypeAny) => ({
    post: describeWrite(operation, {
      id,
      what: needing(what, operation, use),
      output,
    }),
  });
  return [
    [
      `${path}/plan`,
      post(
        `${name}Plan`,
        `What it would do: ${operation.description}`,
        planned,
      ),
    ],
    [path, post(name, operation.description, applied)],
  ];
}

function needing(what: string, { permission }: Operation, use: string) {
  return `${what}. Needs the permissions ${use} and ${permission.name}.`;
}

function describeRead(name: string, operation: Operation, use: string) {
  return {
    operationId: name,
    description: needing(operation.description, operation, use),
    parameters: [
      ...pathParameters(operation),
      ...queryParameters(operation.options),
    ],
    responses: responses(operation, operation.output),
  };
}

function describeWrite(
  operation: WriteOperation,
  { id, what, output }: { id: string; what: string; output: z.ZodTypeAny },
) {
  const body = z.object({
    options: operation.options,
    planId: z
      .string()
      .optional()
      .describe('Of the plan that was agreed to; any other is refused'),
  });
  return {
    operationId: id,
    description: what,
    parameters: pathParameters(operation),
    requestBody: {
      required: true,
      content: { 'application/json': { schema: jsonSchema(body) } },
    },
    responses: {
      ...responses(operation, output),
      409: failure('Something blocks it, or the plan is another one by now'),
    },
  };
}

function pathParameters({ scope }: Operation) {
  return (scope === 'entity' ? ENTITY_PARAMETERS : []).map(parameter => ({
    name: parameter,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function responses({ scope }: Operation, output: z.ZodTypeAny) {
  return {
    200: {
      description: 'The answer',
      content: { 'application/json': { schema: jsonSchema(output) } },
    },
    400: failure('An option is not valid'),
    401: failure('No or unknown credentials'),
    403: failure('A permission is missing'),
    404: failure(
      scope === 'entity'
        ? 'No such entity that the caller may see'
        : 'No such thing that the caller may see',
    ),
    503: failure('A source that had to be asked does not answer'),
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
