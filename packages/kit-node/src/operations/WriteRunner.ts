import { createHash } from 'node:crypto';
import type {
  AuditorService,
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
      meta: auditMeta(call, request, planned),
    });
    try {
      refuseUnlessAgreed(planned, call.planId);
      const answer = await this.handlers[name].apply(request, planned.plan);
      const output = this.#checked(name, 'answer', answer);
      await event.success({ meta: { output: output as JsonObject } });
      return { ...planned, output };
    } catch (error) {
      assertError(error);
      // In full for the audit, which has readers of its own.
      await event.fail({ error });
      throw toWriteUnavailable(error);
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
  { credentials, options }: WriteCall,
  { entity }: AnyRequest,
  { plan, planId }: Planned,
): JsonObject {
  return {
    // Without a request, as of an action, the auditor would name the plugin itself.
    caller: callerName(credentials),
    ...(entity && { entityRef: stringifyEntityRef(entity) }),
    options: options as JsonObject,
    plan: plan as JsonObject,
    planId,
  };
}
