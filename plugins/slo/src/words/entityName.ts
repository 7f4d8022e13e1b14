/** `team-shop` of `group:default/team-shop`; with the namespace where it is another. Whatever else stands in an address stays. */
export function entityName(ref: string): string {
  const [, namespace, name] = /^[^:/]+:([^:/]+)\/([^:/]+)$/.exec(ref) ?? [];
  if (name === undefined) return ref;
  return namespace === 'default' ? name : `${namespace}/${name}`;
}
