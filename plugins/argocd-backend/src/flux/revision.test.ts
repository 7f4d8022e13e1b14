import { goDuration } from './goDuration';
import { readRevision } from './revision';

const SHA = 'a'.repeat(40);
const DIGEST = 'b'.repeat(64);

it.each([
  [`main@sha1:${SHA}`, { name: 'main', id: SHA }],
  [`feature/x@sha1:${SHA}`, { name: 'feature/x', id: SHA }],
  [`refs/heads/main@sha1:${SHA}`, { name: 'main', id: SHA }],
  [`sha1:${SHA}`, { id: SHA }],
  [`main/${SHA}`, { name: 'main', id: SHA }],
  [`latest@sha256:${DIGEST}`, { name: 'latest', id: `sha256:${DIGEST}` }],
  ['6.5.4', { id: '6.5.4' }],
  ['1.2.3+1234567890ab', { id: '1.2.3+1234567890ab' }],
])('reads %s', (text, revision) => {
  expect(readRevision(text)).toEqual(revision);
});

it.each([
  ['10m0s', 600_000],
  ['1h30m', 5_400_000],
  ['500ms', 500],
  ['1.5h', 5_400_000],
  ['', undefined],
  ['soon', undefined],
  ['10', undefined],
  [undefined, undefined],
])('reads the duration %s', (text, ms) => {
  expect(goDuration(text)).toBe(ms);
});
