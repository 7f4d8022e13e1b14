import { findingsOf } from '../finding';
import type { Check } from './Check';

const { passed, warns, notChecked } = findingsOf('reachable');

/** Argo CD hears from the cluster that it deploys to. */
export const checkReachable: Check = ({ status, instance, live }) => {
  const { server, name } = live.application.spec?.destination ?? {};
  const cluster = status.cluster ?? name ?? server ?? 'its cluster';
  if (status.reason?.cause === 'cluster-silent') {
    const { message } = status.reason;
    return warns(
      `${instance.name} does not hear from ${cluster}${
        message ? ` (${message})` : ''
      }: it may fail, or hang.`,
    );
  }
  const known = instance
    .clusters()
    .data?.some(one => one.server === server || one.name === name);
  return known
    ? passed(`${instance.name} hears from ${cluster}.`)
    : notChecked(
        `Whether ${instance.name} hears from ${cluster} is not told: Fairway's account needs the right "clusters, get".`,
      );
};
