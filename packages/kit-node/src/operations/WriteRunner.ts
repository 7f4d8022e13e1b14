import { createHash } from 'node:crypto';
import type {
  AuditorService,
  AuditorServiceEvent,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { assertError, ConflictError, NotAllowedError } from '@backstage/errors';
import {
  blocking,
  type Contract,
  type Plan,
  type WriteOperation,
} from '@fairway/contracts';
import type { JsonObject } from '@backstage/types';
import type { Request } from 'express';
import { admit, type AnyRequest, type Call } from './admit';
import { callerName, isTrustedToWrite } from './callers';
import { checked, type OperationRunnerDeps } from './OperationRunner';
import {
  toServiceUnavailable,
  toWriteUnavailable,
} from './toServiceUnavailable';

/** A handler without the types of its operation. */
export interface AnyWriteHandler {
  plan(request: AnyRequest): Promise<unknown>;
  apply(request: AnyRequest, plan: unknown): Promise<unknown>;
}

export interface WriteRunnerDeps extends OperationRunnerDeps {
  auditor: AuditorService;
  config: Config;
}

/** Somebody wants something done. */
export interface WriteCall extends Call {
  /** Of the plan that was agreed to; absent: none was looked at. */
  planId?: string;
  /** For the audit log; an action has none. */
  request?: Request;
}

interface Planned {
  plan: Plan;
  planId: string;
}

interface Agreement {
  planned: Planned;
  event: AuditorServiceEvent;
  /** Of the plan that was agreed to. */
  agreed: string | undefined;
}

// The plan says what the option comes to.
const REDACTED = '(may hold secrets: not kept)';

/** Runs what writes: the caller is let in, a plan is made, and carried out if nothing blocks. */
export class WriteRunner {
  readonly #enabled: boolean;

  constructor(
    private readonly contract: Contract,
    private readonly handlers: Record<string, AnyWriteHandler>,
    private readonly deps: WriteRunnerDeps,
  ) {
    this.#enabled =
      deps.config.getOptionalBoolean('permission.enabled') ?? false;
  }

  async plan(name: string, call: Call): Promise<Planned> {
    const { planned } = await this.#plan(name, call);
    return planned;
  }

  async apply(
    name: string,
    call: WriteCall,
  ): Promise<Planned & { output: unknown }> {
    const { request, planned } = await this.#plan(name, call);
    const { auditor } = this.deps;
    const event = await auditor.createEvent({
      eventId: name,
      severityLevel: 'high',
      request: call.request,
      meta: auditMeta(this.#operation(name), request, {
        caller: callerName(call.credentials),
        ...planned,
      }),
    });
    const answer = await this.#carryOut(name, request, {
      planned,
      event,
      agreed: call.planId,
    });
    // From here on it is done: what goes wrong does not undo it.
    try {
      const output = this.#checked(name, 'answer', answer);
      await this.#tell(name, event, { output: output as JsonObject });
      return { ...planned, output };
    } catch (error) {
      assertError(error);
      const note = `It was done, but what came of it cannot be told: ${error.message}`;
      await this.#tell(name, event, { note });
      throw new Error(`${note}. Do not try again: look at what is there`);
    }
  }

  async #carryOut(
    name: string,
    request: AnyRequest,
    { planned, event, agreed }: Agreement,
  ): Promise<unknown> {
    try {
      refuseUnlessAgreed(planned, agreed);
      return await this.handlers[name].apply(request, planned.plan);
    } catch (error) {
      assertError(error);
      // In full for the audit, which has readers of its own.
      await event.fail({ error });
      throw toWriteUnavailable(error);
    }
  }

  /** Tells the audit of what was done. Where that fails the log says so: the caller must not think that it was not done. */
  async #tell(
    name: string,
    event: AuditorServiceEvent,
    meta: JsonObject,
  ): Promise<void> {
    try {
      await event.success({ meta });
    } catch (error) {
      assertError(error);
      this.deps.logger.error(
        `The operation '${name}' was done, but the audit could not be told`,
        error,
      );
    }
  }

  async #plan(name: string, call: Call) {
    const { use } = this.contract;
    const operation = this.#operation(name);
    const request = await admit(operation, call, { ...this.deps, use });
    this.#refuseUntrusted(operation, call.credentials);
    try {
      const answer = await this.handlers[name].plan(request);
      const plan = this.#checked(name, 'plan', answer) as Plan;
      return {
        request,
        planned: { plan, planId: planIdOf(name, request, plan) },
      };
    } catch (error) {
      throw toServiceUnavailable(error);
    }
  }

  #operation(name: string): WriteOperation {
    return this.contract.operations[name] as WriteOperation;
  }

  #refuseUntrusted(
    { permission }: WriteOperation,
    credentials: BackstageCredentials,
  ): void {
    if (!this.#enabled) {
      throw new NotAllowedError(
        'Nothing is changed while permissions are off: then everybody could. Set permission.enabled: true in the app-config',
      );
    }
    if (!isTrustedToWrite(credentials, permission.name)) {
      throw new NotAllowedError(
        `A service may change something only if its access names it: add the permission ${permission.name} to the accessRestrictions of its token`,
      );
    }
  }

  #checked(name: string, what: 'plan' | 'answer', value: unknown) {
    const operation = this.#operation(name);
    return checked(`The ${what} of operation '${name}'`, value, {
      schema: what === 'plan' ? operation.plan : operation.output,
      logger: this.deps.logger,
    });
  }
}

/** The same for the same plan of the same request, whoever makes it. */
function planIdOf(
  name: string,
  { entity, options }: AnyRequest,
  plan: Plan,
): string {
  const what = [name, entity && stringifyEntityRef(entity), options, plan];
  return createHash('sha256').update(JSON.stringify(what)).digest('hex');
}

function refuseUnlessAgreed(
  { plan, planId }: Planned,
  agreed: string | undefined,
): void {
  const blocks = blocking(plan);
  if (blocks.length > 0) {
    throw new ConflictError(blocks.map(({ message }) => message).join(' '));
  }
  if (agreed !== undefined && agreed !== planId) {
    throw new ConflictError(
      'The plan is not the one that was agreed to: things have changed since. Look at the new plan and agree to that',
    );
  }
}

function auditMeta(
  { secretOptions = [] }: WriteOperation,
  { entity, options }: AnyRequest,
  { caller, plan, planId }: Planned & { caller: string },
): JsonObject {
  const told = Object.entries(options as JsonObject).map(([key, value]) => [
    key,
    secretOptions.includes(key) ? REDACTED : value,
  ]);
  return {
    // Without a request, as of an action, the auditor would name the plugin itself.
    caller,
    ...(entity && { entityRef: stringifyEntityRef(entity) }),
    options: Object.fromEntries(told),
    plan: plan as JsonObject,
    planId,
  };
}
