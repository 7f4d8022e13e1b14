/**
 * Minor version of Kubernetes 1: 34 of `1.34`, `v1.34.2`, `v1.34.2-gke.100` and `1.34+`.
 *
 * @returns `undefined` for any other text
 * @public
 */
export function kubernetesMinor(version: string): number | undefined {
  const [, minor] = /^v?1\.(\d{1,3})(?![\d])/.exec(version.trim()) ?? [];
  return minor === undefined ? undefined : Number(minor);
}
