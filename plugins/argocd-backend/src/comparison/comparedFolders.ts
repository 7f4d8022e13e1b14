/** Folders that hold one folder per stage; what the stages share lies beside them: https://kubectl.docs.kubernetes.io/references/kustomize/glossary/#overlay */
const OVERLAYS = new Set([
  'overlays',
  'envs',
  'environments',
  'stages',
  'clusters',
]);

const segmentsOf = (path: string | undefined) =>
  (path ?? '').split('/').filter(one => one !== '' && one !== '.');

function commonSegments(a: string[], b: string[]): string[] {
  const differs = a.findIndex((segment, index) => segment !== b[index]);
  return differs === -1 ? a : a.slice(0, differs);
}

/**
 * The folders whose commits count when two applications are compared; none: all of the repository. Beside their own
 * folders, what lies next to them counts: `checkout/staging` and `checkout/production` share `checkout`.
 */
export function comparedFolders(
  from: string | undefined,
  to: string | undefined,
): string[] {
  const [a, b] = [segmentsOf(from), segmentsOf(to)];
  const common = commonSegments(a, b);
  const contained = common.length === a.length || common.length === b.length;
  if (contained) return common.length > 0 ? [common.join('/')] : [];
  const siblings =
    a.length === common.length + 1 && b.length === common.length + 1;
  // Far apart, what they share holds much else.
  if (!siblings || common.length === 0) return [a.join('/'), b.join('/')];
  const parent = OVERLAYS.has(common.at(-1)!) ? common.slice(0, -1) : common;
  return parent.length > 0 ? [parent.join('/')] : [];
}
