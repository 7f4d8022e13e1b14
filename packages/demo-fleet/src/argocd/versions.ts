import type { ArgoCdVersion } from '../scenario/argoCds';

const ORDER: readonly ArgoCdVersion[] = ['2.8', '2.14', '3.0', '3.2', '3.5'];

/** What `GET /api/version` says; the patch is the one whose answers were looked at or whose source was read. */
export const RELEASES: Record<ArgoCdVersion, string> = {
  '2.8': 'v2.8.21',
  '2.14': 'v2.14.21',
  '3.0': 'v3.0.23',
  '3.2': 'v3.2.12',
  '3.5': 'v3.5.7',
};

/** Is `version` the one named by `first`, or newer? */
export function since(version: ArgoCdVersion, first: ArgoCdVersion): boolean {
  return ORDER.indexOf(version) >= ORDER.indexOf(first);
}
