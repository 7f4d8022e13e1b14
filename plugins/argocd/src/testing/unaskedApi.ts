import { argocdContract } from '@fairway/contracts/argocd';
import type { ArgoCdApi } from '../api';

/** A backend that nobody is expected to ask: every operation fails, by its name. */
export function unaskedApi(): ArgoCdApi {
  const refusals = Object.keys(argocdContract.operations).map(name => [
    name,
    async () => {
      throw new Error(`Nobody was expected to ask for ${name}`);
    },
  ]);
  return Object.fromEntries(refusals);
}
