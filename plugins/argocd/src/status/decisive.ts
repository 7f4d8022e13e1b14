import type { Application } from '@fairway/contracts/argocd';
import { isUnknownState } from './states';

/** The applications that decide the state of a card: those of production, or all where none is. */
export interface Decisive {
  production: boolean;
  applications: Application[];
  synced: number;
  unknown: number;
}

export function decisive(all: Application[]): Decisive {
  const inProduction = all.filter(({ production }) => production);
  const applications = inProduction.length ? inProduction : all;
  return {
    production: inProduction.length > 0,
    applications,
    synced: applications.filter(({ state }) => state === 'synced').length,
    unknown: applications.filter(({ state }) => isUnknownState(state)).length,
  };
}
