import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { parseEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type { Contract } from '@fairway/contracts';
import { z } from 'zod/v3';
import type { OperationRunner } from './OperationRunner';

type ActionSchema = ReturnType<
  Parameters<ActionsRegistryService['register']>[0]['schema']['input']
>;

const entityRefShape = z.object({
  entityRef: z
    .string()
    .describe('Entity ref, such as component:default/checkout'),
});

/** Registers every operation as an action: the same checks and answers, for agents. */
export function registerActions(
  contract: Contract,
  runner: OperationRunner,
  actionsRegistry: ActionsRegistryService,
): void {
  for (const [name, operation] of Object.entries(contract.operations)) {
    const ofEntity = operation.scope === 'entity';
    const input: z.AnyZodObject = ofEntity
      ? operation.options.merge(entityRefShape)
      : operation.options;
    actionsRegistry.register({
      name: actionName(name),
      title: `Get ${kebabCase(name).replaceAll('-', ' ')}`,
      description: operation.description,
      attributes: { readOnly: true, idempotent: true, destructive: false },
      visibilityPermission: contract.use,
      schema: {
        input: () => toActionSchema(input),
        output: () => toActionSchema(operation.output),
      },
      async action({ input: values, credentials }) {
        const { entityRef, ...options } = values;
        return {
          output: await runner.run(
            name,
            ofEntity
              ? { credentials, options, entityRef: parse(entityRef) }
              : { credentials, options: values },
          ),
        };
      },
    });
  }
}

/** The name of an operation's action. */
export function actionName(operation: string): string {
  return `get-${kebabCase(operation)}`;
}

// Equal but for the copy of zod that declares it: Backstage's packages may bring their own.
function toActionSchema(schema: z.AnyZodObject): ActionSchema {
  return schema as unknown as ActionSchema;
}

function parse(entityRef: unknown) {
  try {
    return parseEntityRef(String(entityRef));
  } catch {
    throw new InputError(
      `entityRef '${entityRef}' is not an entity ref such as component:default/checkout`,
    );
  }
}

function kebabCase(name: string): string {
  return name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
}
