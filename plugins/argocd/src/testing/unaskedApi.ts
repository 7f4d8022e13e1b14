import { isWrite } from '@fairway/contracts';
import { argocdContract } from '@fairway/contracts/argocd';
import type { ArgoCdApi } from '../api';

/** A backend that nobody is expected to ask: every operation fails, by its name. */
export function unaskedApi(): ArgoCdApi {
  const members = Object.entries(argocdContract.operations).map(
    ([name, operation]) => {
      const refuse = async () => {
        throw new Error(`Nobody was expected to ask for ${name}`);
      };
      const member = isWrite(operation)
        ? { plan: refuse, apply: refuse }
        : refuse;
      return [name, member];
    },
  );
  return Object.fromEntries(members);
}
