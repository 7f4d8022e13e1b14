import type { PlanFinding } from '@fairway/contracts';
import { findingsOf } from '../../checks/finding';
import type { Target } from '../target';
import type { Check } from './Check';

const { passed, warns, notChecked } = findingsOf('reachable');

function clusterOf({ status, live }: Target): string {
  const { server, name } = live.application.spec?.destination ?? {};
  return status.cluster ?? name ?? server ?? 'its cluster';
}

function silent(target: Target, message: string | undefined): PlanFinding {
  return warns(
    `${target.instance.name} does not hear from ${clusterOf(target)}${
      message ? ` (${message})` : ''
    }: it may fail, or hang.`,
  );
}

/** Argo CD hears from the cluster that it deploys to. */
export const checkReachable: Check = target => {
  const { status, instance, live } = target;
  const { server, name } = live.application.spec?.destination ?? {};
  const cluster = clusterOf(target);
  if (status.reason?.cause === 'cluster-silent') {
    return silent(target, status.reason.message);
  }
  const { data, status: heard } = instance.clusters();
  const whether = `Whether ${instance.name} hears from ${cluster} is not told`;
  if (heard.state !== 'ok') {
    return notChecked(`${whether}: its list of clusters is ${heard.state}.`);
  }
  const found = data?.find(
    one =>
      (server !== undefined && one.server === server) ||
      (name !== undefined && one.name === name),
  );
  if (!found) {
    return notChecked(
      `${whether}: Fairway's account needs the right "clusters, get".`,
    );
  }
  const { connection, message } = found;
  if (connection === 'Successful') {
    return passed(`${instance.name} hears from ${cluster}.`);
  }
  return connection === 'Failed'
    ? silent(target, message)
    : notChecked(
        `${whether}: its connection is ${connection ?? 'not in its list'}.`,
      );
};
