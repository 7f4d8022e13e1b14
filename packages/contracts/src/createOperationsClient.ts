import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import type { z } from 'zod/v3';
import {
  isWrite,
  plannedSchema,
  type Contract,
  type OperationName,
  type OperationOutput,
  type OperationPlan,
  type ReadOperation,
  type WriteOperation,
} from './operation';

/**
 * What the client asks by, such as a frontend's `fetchApi`. It must know addresses like `plugin://fairway-slo/v1/slos`,
 * and who is asking.
 *
 * @public
 */
export interface OperationsFetch {
  // eslint-disable-next-line no-restricted-globals -- the type alone
  fetch: typeof fetch;
}

/** @public */
export interface RequestSettings {
  /** Ends the request when nobody waits for the answer any more. */
  signal?: AbortSignal;
}

/** @public */
export type OperationInput<
  C extends Contract,
  K extends OperationName<C>,
> = z.input<C['operations'][K]['options']>;

/**
 * What an operation would do. The same plan has the same id.
 *
 * @public
 */
export interface Planned<P> {
  plan: P;
  planId: string;
}

/**
 * What an operation did, and by which plan.
 *
 * @public
 */
export interface Applied<P, O> extends Planned<P> {
  output: O;
}

/** @public */
export interface ApplySettings extends RequestSettings {
  /** Of the plan that somebody agreed to: another one is not carried out, but refused with a `ConflictError`. */
  planId?: string;
}

type Ask<
  C extends Contract,
  K extends OperationName<C>,
  S,
  R,
> = C['operations'][K]['scope'] extends 'entity'
  ? (
      entityRef: string,
      options: OperationInput<C, K>,
      settings?: S,
    ) => Promise<R>
  : (options: OperationInput<C, K>, settings?: S) => Promise<R>;

/**
 * Of an operation that changes something.
 *
 * @public
 */
export interface WriteMethods<C extends Contract, K extends OperationName<C>> {
  /** What would happen. Changes nothing. */
  plan: Ask<C, K, RequestSettings, Planned<OperationPlan<C, K>>>;
  /** Makes the plan anew and carries it out. */
  apply: Ask<
    C,
    K,
    ApplySettings,
    Applied<OperationPlan<C, K>, OperationOutput<C, K>>
  >;
}

/**
 * One member per operation of a contract. What reads is a method: `(entityRef, options, settings)` for operations about an
 * entity, `(options, settings)` for those about the fleet; what writes has two of them, `plan` and `apply`. Throws `ResponseError` for every answer but 2xx, and an `Error` that
 * names the field for an answer that does not match the contract.
 *
 * @public
 */
export type OperationsClient<C extends Contract> = {
  [K in OperationName<C>]: C['operations'][K] extends WriteOperation
    ? WriteMethods<C, K>
    : Ask<C, K, RequestSettings, OperationOutput<C, K>>;
};

type Options = Record<string, unknown>;

type Method = (
  path: string,
  options: Options,
  settings?: ApplySettings,
) => Promise<unknown>;

/**
 * The typed client of a contract. Its answers are parsed, so what a card draws has the shape that the contract names.
 *
 * @public
 */
export function createOperationsClient<const C extends Contract>(
  contract: C,
  deps: { fetchApi: OperationsFetch },
): OperationsClient<C> {
  const { pluginId } = contract;

  const send = async (path: string, from: string, init: RequestInit) => {
    const response = await deps.fetchApi.fetch(
      `plugin://${pluginId}/v1/${path}`,
      init,
    );
    if (!response.ok) throw await ResponseError.fromResponse(response);
    return readJson(response, from);
  };

  const read =
    (name: string, { output }: ReadOperation): Method =>
    async (path, options, settings) => {
      const from = `${pluginId} ${name}`;
      const { signal } = settings ?? {};
      const body = await send(`${path}${query(options)}`, from, { signal });
      return parse(output, body, from);
    };

  const write =
    (name: string, schema: z.ZodTypeAny, step: '' | '/plan'): Method =>
    async (path, options, settings) => {
      const from = `${pluginId} ${name}`;
      const { signal, planId } = settings ?? {};
      const body = await send(`${path}${step}`, from, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ options, planId }),
        signal,
      });
      return parse(schema, body, from);
    };

  const members = Object.entries(contract.operations).map(
    ([name, operation]) => {
      const at = (method: Method) =>
        operation.scope === 'entity'
          ? (ref: string, options: Options, settings?: ApplySettings) =>
              method(entityPath(ref, name), options, settings)
          : (options: Options, settings?: ApplySettings) =>
              method(name, options, settings);
      if (!isWrite(operation)) return [name, at(read(name, operation))];
      const planned = plannedSchema(operation);
      const applied = planned.extend({ output: operation.output });
      return [
        name,
        {
          plan: at(write(name, planned, '/plan')),
          apply: at(write(name, applied, '')),
        },
      ];
    },
  );
  return Object.fromEntries(members) as OperationsClient<C>;
}

function entityPath(entityRef: string, operation: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  const segments = [kind, namespace, name].map(encodeURIComponent).join('/');
  return `entities/${segments}/${operation}`;
}

function query(options: Options): string {
  const given = Object.entries(options).filter(
    ([, value]) => value !== undefined,
  );
  const params = new URLSearchParams(given.map(([k, v]) => [k, String(v)]));
  return given.length ? `?${params}` : '';
}

async function readJson(response: Response, from: string): Promise<unknown> {
  try {
    return await response.json();
  } catch (error) {
    // A proxy or a login page answers 200 with HTML; "Unexpected token <" would say nothing about who did.
    throw new Error(`${from} answered something that is not JSON`, {
      cause: error,
    });
  }
}

function parse(schema: z.ZodTypeAny, body: unknown, from: string) {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Error(
    `${from} answered in a shape that this version does not know: ${issue.path.join(
      '.',
    )} ${issue.message}`,
  );
}
