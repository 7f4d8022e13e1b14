import { useCallback, useEffect, useRef, useState } from 'react';
import type {
  Applied,
  ApplySettings,
  Plan,
  Planned,
  RequestSettings,
} from '@fairway/contracts';
import { classifyFailure, type OperationFailure } from './OperationFailure';

/** Options change key by key; the plan is made when the person rests. */
const REST_MS = 400;
/** The plan is not the one that was agreed to, or something blocks it now. */
const CONFLICT = 409;

/**
 * Something that is planned, agreed to and then done.
 *
 * @public
 */
export interface PlannedWrite<P extends Plan, O> {
  plan: (settings: RequestSettings) => Promise<Planned<P>>;
  apply: (settings: ApplySettings) => Promise<Applied<P, O>>;
}

/** @public */
export interface PlanState<P extends Plan = Plan, O = unknown> {
  /** The last plan. While another is made it is the one before. */
  plan?: P;
  /** A plan is being made: none may be agreed to. */
  planning: boolean;
  /** Why no plan could be made. */
  failure?: OperationFailure;
  /** Things changed after the person agreed; `plan` is the new one. */
  changed: boolean;
  applying: boolean;
  /** Why it was not done, or why nobody knows whether it was. */
  refusal?: OperationFailure;
  /** Makes the plan anew. */
  replan: () => void;
  /** Carries out the plan that is shown. `undefined`: it was not done. */
  apply: () => Promise<O | undefined>;
}

interface Settled<P> {
  of: string;
  planned?: Planned<P>;
  failure?: OperationFailure;
}

/**
 * Makes the plan of something to be done, anew whenever its options change, and carries out the plan that was looked at.
 * Where another plan holds by then, nothing is done and that one is shown.
 *
 * @param key - what would be done, options included
 * @param write - plans it, and does it
 * @public
 */
export function usePlan<P extends Plan, O>(
  key: string,
  write: PlannedWrite<P, O>,
): PlanState<P, O> {
  const latest = useRef(write);
  latest.current = write;
  const planned = useRef(false);
  const [attempt, setAttempt] = useState(0);
  const [settled, setSettled] = useState<Settled<P>>({ of: '' });
  const [changedKey, setChangedKey] = useState<string>();
  const [refusal, setRefusal] = useState<OperationFailure>();
  const [applying, setApplying] = useState(false);
  const of = `${attempt} ${key}`;

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const make = async () => {
      planned.current = true;
      try {
        const answer = await latest.current.plan({ signal });
        if (!signal.aborted) setSettled({ of, planned: answer });
      } catch (error) {
        if (!signal.aborted)
          setSettled({ of, failure: classifyFailure(error) });
      }
    };
    setRefusal(undefined);
    const timer = setTimeout(make, planned.current ? REST_MS : 0);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [of]);

  const replan = useCallback(() => setAttempt(count => count + 1), []);
  const planning = settled.of !== of;

  const apply = async () => {
    const { planId } = settled.planned ?? {};
    if (planning || applying || planId === undefined) return undefined;
    setApplying(true);
    setRefusal(undefined);
    try {
      const { output } = await latest.current.apply({ planId });
      return output;
    } catch (error) {
      const failure = classifyFailure(error);
      if (failure.status === CONFLICT) {
        setChangedKey(key);
        replan();
      } else {
        setRefusal(failure);
      }
      return undefined;
    } finally {
      setApplying(false);
    }
  };

  return {
    plan: settled.planned?.plan,
    planning,
    failure: planning ? undefined : settled.failure,
    changed: changedKey === key && !planning,
    applying,
    refusal,
    replan,
    apply,
  };
}
