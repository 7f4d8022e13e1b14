import type { PlanFinding } from '@fairway/contracts';
import { SourceError } from '@fairway/kit-node';
import { findingsOf } from '../finding';
import { wordsOf } from '../../upstream/refusal';
import { policyNames, type Target } from '../target';
import type { Check } from './Check';

const { passed, blocks, notChecked } = findingsOf('rights');

async function check(target: Target, action: string): Promise<PlanFinding> {
  const { instance } = target;
  const names = policyNames(target);
  try {
    const answers = await Promise.all(
      names.map(name => instance.actions.may(action, name)),
    );
    if (answers.every(Boolean)) {
      return passed(`Fairway's account in ${instance.name} may ${action} it.`);
    }
    const right = `applications, ${action}, ${names.join(' or ')}`;
    return answers.some(Boolean)
      ? notChecked(
          `Whether Fairway's account in ${instance.name} may ${action} it depends on which namespace is Argo CD's own, and that is not told: it needs ${right}.`,
        )
      : blocks(
          `Fairway's account in ${instance.name} lacks the right "${right}". Give it to the account in argocd-rbac-cm or in the project.`,
        );
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return notChecked(
      `Whether Fairway's account may ${action} it could not be asked: ${
        wordsOf(error) ?? error.summary
      }.`,
    );
  }
}

/** Our account may do it: the first of these that it may not. */
export function rights(...actions: string[]): Check {
  return async target => {
    const found = await Promise.all(actions.map(one => check(target, one)));
    const worst = ['blocks', 'not-checked', 'passed'];
    return found.sort(
      (a, b) => worst.indexOf(a.state) - worst.indexOf(b.state),
    )[0];
  };
}
