import { compareVersions } from './compareVersions';

it.each([
  ['1.9.0', '1.10.0', 'ahead'],
  ['v1.10.0', '1.9.0', 'behind'],
  ['v1.10.0', '1.10.0', 'same'],
  ['1.10.0-rc.2', '1.10.0', 'ahead'],
  ['1.10.0-rc.10', '1.10.0-rc.2', 'behind'],
  ['1.0.0+1', '1.0.0+2', 'ahead'],
  ['sha256:abc', 'sha256:def', undefined],
  ['1.10.0', 'latest', undefined],
  ['1.10', '1.9', undefined],
])('from %s to %s', (from, to, relation) => {
  expect(compareVersions(from, to)).toBe(relation);
});
