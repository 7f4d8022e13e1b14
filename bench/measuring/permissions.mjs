/** Allows everything; `reads` counts the requests that would go to the permission backend. */
export function memoryPermissions() {
  const permissions = {
    /** As under a policy such as "owners only", which has to be asked about every entity. */
    conditional: false,
    reads: 0,
    async authorize(requests) {
      permissions.reads += 1;
      return requests.map(() => ({ result: 'ALLOW' }));
    },
    async authorizeConditional(requests) {
      permissions.reads += 1;
      return requests.map(() =>
        permissions.conditional
          ? { result: 'CONDITIONAL', pluginId: 'catalog', conditions: {} }
          : { result: 'ALLOW' },
      );
    },
  };
  return permissions;
}
