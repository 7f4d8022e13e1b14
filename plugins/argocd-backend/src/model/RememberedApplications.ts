import type { Application } from '@fairway/contracts/argocd';
import type { ObservedApplication } from '../collect/InstanceSnapshot';
import type { ApplicationFacts } from './facts';
import { toApplication, type ToApplicationContext } from './toApplication';

// How long something lasts decides about it, so time alone changes it.
export const REJUDGE_MS = 15_000;

interface Remembered {
  facts: ApplicationFacts;
  context: ToApplicationContext;
  application: Application;
}

function isSame(one: unknown, other: unknown): boolean {
  return one instanceof Date && other instanceof Date
    ? one.getTime() === other.getTime()
    : one === other;
}

/** Whether two agree in all fields but one. */
function agree<T extends object>(one: T, other: T, but: keyof T): boolean {
  return (Object.keys({ ...one, ...other }) as (keyof T)[]).every(
    key => key === but || isSame(one[key], other[key]),
  );
}

const slice = ({ now }: ApplicationFacts) =>
  Math.floor(now.getTime() / REJUDGE_MS);

/** {@link toApplication}, anew only where something changed: of thousands of applications that is a few at a time. */
export class RememberedApplications {
  readonly #known = new WeakMap<ObservedApplication, Remembered>();

  static create(): RememberedApplications {
    return new RememberedApplications();
  }

  private constructor() {}

  of(facts: ApplicationFacts, context: ToApplicationContext): Application {
    const known = this.#known.get(facts.observed);
    if (
      known &&
      slice(known.facts) === slice(facts) &&
      agree(known.facts, facts, 'now') &&
      agree(known.context, context, 'asOf')
    ) {
      return { ...known.application, asOf: context.asOf.toISOString() };
    }
    const application = toApplication(facts, context);
    this.#known.set(facts.observed, { facts, context, application });
    return application;
  }
}
