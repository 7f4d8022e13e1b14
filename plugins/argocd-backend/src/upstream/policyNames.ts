import type { ApplicationAddress } from './ArgoCdActions';

/**
 * What Argo CD's policy calls an application or ApplicationSet, as `default/shop`.
 *
 * @param own - Argo CD's own namespace; those outside it have theirs in their name
 */
export function policyNames(
  { name, namespace, project = 'default' }: ApplicationAddress,
  own: string | undefined,
): string[] {
  const short = `${project}/${name}`;
  const long = `${project}/${namespace}/${name}`;
  if (namespace === undefined || namespace === own) return [short];
  // Which namespace is its own older versions do not tell.
  return own === undefined ? [short, long] : [long];
}
