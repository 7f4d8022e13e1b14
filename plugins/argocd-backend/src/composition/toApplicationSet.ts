import type { ApplicationSetFacts } from '@fairway/contracts/argocd';
import type { UpstreamApplicationSet } from '../upstream/applicationSet';

type Step = NonNullable<ApplicationSetFacts['steps']>[number];

// What holds when all is well; the other conditions hold when something is wrong.
const GOOD = ['ParametersGenerated', 'ResourcesUpToDate'];
const BAD = ['ErrorOccurred'];

function errorsOf({ status }: UpstreamApplicationSet) {
  const errors = new Map<string, string>();
  for (const { type, status: holds, message } of status?.conditions ?? []) {
    const isError =
      (BAD.includes(type) && holds === 'True') ||
      (GOOD.includes(type) && holds === 'False');
    const said = message ?? 'Argo CD does not say why';
    // Several conditions tell the same error.
    if (isError && !errors.has(said)) errors.set(said, type);
  }
  return [...errors].map(([message, type]) => ({ type, message }));
}

function byStep(a: Step, b: Step): number {
  return (
    Number(a.step ?? Infinity) - Number(b.step ?? Infinity) ||
    a.application.localeCompare(b.application)
  );
}

/** The steps of a progressive sync; `undefined`: all is synced at once. */
export function stepsOf({
  spec,
  status,
}: UpstreamApplicationSet): Step[] | undefined {
  if (spec?.strategy?.type !== 'RollingSync') return undefined;
  return (status?.applicationStatus ?? []).sort(byStep);
}

/** An ApplicationSet as somebody sees it who may see some of its applications. */
export function toApplicationSet(
  { name, namespace }: { name: string; namespace?: string },
  set: UpstreamApplicationSet,
  isVisible: (application: string) => boolean,
): ApplicationSetFacts {
  const steps = stepsOf(set);
  const visible = steps?.filter(({ application }) => isVisible(application));
  return {
    name,
    namespace,
    errors: errorsOf(set),
    steps: visible,
    hidden: (steps?.length ?? 0) - (visible?.length ?? 0),
  };
}
