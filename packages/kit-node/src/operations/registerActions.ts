import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { parseEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  isWrite,
  plannedSchema,
  type Contract,
  type Operation,
  type WriteOperation,
} from '@fairway/contracts';
import { z } from 'zod/v3';
import type { Call } from './admit';
import type { OperationRunner } from './OperationRunner';
import type { WriteRunner } from './WriteRunner';

type ActionSchema = ReturnType<
  Parameters<ActionsRegistryService['register']>[0]['schema']['input']
>;

interface Runners {
  reads: OperationRunner;
  writes: WriteRunner;
}

/** One action of one operation. */
interface OperationAction {
  name: string;
  title: string;
  description: string;
  attributes: { readOnly: boolean; idempotent: boolean; destructive: boolean };
  output: z.AnyZodObject;
  run(call: Call, planId: string | undefined): Promise<object>;
}

const entityRefShape = {
  entityRef: z
    .string()
    .describe('Entity ref, such as component:default/checkout'),
};

const planIdShape = {
  planId: z
    .string()
    .optional()
    .describe(
      'planId of the plan that was agreed to; if the plan is another one by now, nothing is done',
    ),
};

const READ_ONLY = { readOnly: true, idempotent: true, destructive: false };

/** Registers every operation as actions: the same checks and answers, for agents. */
export function registerActions(
  contract: Contract,
  runners: Runners,
  actionsRegistry: ActionsRegistryService,
): void {
  for (const [name, operation] of Object.entries(contract.operations)) {
    const ofEntity = operation.scope === 'entity';
    const actions = isWrite(operation)
      ? writeActions(name, operation, runners)
      : [readAction(name, operation, runners)];
    for (const { run, output, ...described } of actions) {
      const added: z.ZodRawShape = {
        ...(ofEntity && entityRefShape),
        ...(!described.attributes.readOnly && planIdShape),
      };
      const input = operation.options.extend(added);
      actionsRegistry.register({
        ...described,
        visibilityPermission: contract.use,
        schema: {
          input: () => toActionSchema(input),
          output: () => toActionSchema(output),
        },
        async action({ input: values, credentials }) {
          const own = Object.entries(values).filter(([key]) => !(key in added));
          const call = {
            credentials,
            options: Object.fromEntries(own),
            entityRef: ofEntity ? parse(values.entityRef) : undefined,
          };
          const planId = 'planId' in added ? values.planId : undefined;
          return { output: await run(call, planId as string | undefined) };
        },
      });
    }
  }
}

function readAction(
  name: string,
  { description, output }: Operation,
  { reads }: Runners,
): OperationAction {
  return {
    name: actionName(name),
    title: `Get ${words(name)}`,
    description,
    attributes: READ_ONLY,
    output,
    run: call => reads.run(name, call),
  };
}

function writeActions(
  name: string,
  operation: WriteOperation,
  { writes }: Runners,
): OperationAction[] {
  const { description, destructive, idempotent } = operation;
  const planned = plannedSchema(operation);
  return [
    {
      name: writeActionName(name, 'plan'),
      title: `Plan ${words(name)}`,
      description: `What it would do, and whether it may: ${description}. Changes nothing`,
      attributes: READ_ONLY,
      output: planned,
      run: call => writes.plan(name, call),
    },
    {
      name: writeActionName(name, 'apply'),
      title: capital(words(name)),
      description,
      attributes: { readOnly: false, destructive, idempotent },
      output: planned.extend({ output: operation.output }),
      run: (call, planId) => writes.apply(name, { ...call, planId }),
    },
  ];
}

/** The name of the action of an operation that reads. */
export function actionName(operation: string): string {
  return `get-${kebabCase(operation)}`;
}

/** The names of the actions of an operation that writes. */
export function writeActionName(
  operation: string,
  step: 'plan' | 'apply',
): string {
  const name = kebabCase(operation);
  return step === 'plan' ? `plan-${name}` : name;
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

function words(name: string): string {
  return kebabCase(name).replaceAll('-', ' ');
}

function capital(text: string): string {
  return `${text[0].toUpperCase()}${text.slice(1)}`;
}
