import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import type { z } from 'zod/v3';
import type {
  Contract,
  Operation,
  OperationName,
  OperationOutput,
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
 * One method per operation of a contract: `(entityRef, options, settings)` for operations about an entity,
 * `(options, settings)` for those about the fleet. Throws `ResponseError` for every answer but 2xx, and an `Error` that
 * names the field for an answer that does not match the contract.
 *
 * @public
 */
export type OperationsClient<C extends Contract> = {
  [K in OperationName<C>]: C['operations'][K]['scope'] extends 'entity'
    ? (
        entityRef: string,
        options: OperationInput<C, K>,
        settings?: RequestSettings,
      ) => Promise<OperationOutput<C, K>>
    : (
        options: OperationInput<C, K>,
        settings?: RequestSettings,
      ) => Promise<OperationOutput<C, K>>;
};

type Options = Record<string, unknown>;

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

  const read = async (
    name: string,
    path: string,
    request: { options: Options; settings?: RequestSettings },
  ) => {
    const url = `plugin://${pluginId}/v1/${path}${query(request.options)}`;
    const response = await deps.fetchApi.fetch(url, {
      signal: request.settings?.signal,
    });
    if (!response.ok) throw await ResponseError.fromResponse(response);
    const body = await readJson(response, `${pluginId} ${name}`);
    return parse(contract.operations[name], body, `${pluginId} ${name}`);
  };

  const methods = Object.entries(contract.operations).map(
    ([name, { scope }]) => {
      const method =
        scope === 'entity'
          ? (ref: string, options: Options, settings?: RequestSettings) =>
              read(name, entityPath(ref, name), { options, settings })
          : (options: Options, settings?: RequestSettings) =>
              read(name, name, { options, settings });
      return [name, method];
    },
  );
  return Object.fromEntries(methods) as OperationsClient<C>;
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

function parse(operation: Operation, body: unknown, from: string) {
  const result = operation.output.safeParse(body);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Error(
    `${from} answered in a shape that this version does not know: ${issue.path.join(
      '.',
    )} ${issue.message}`,
  );
}
