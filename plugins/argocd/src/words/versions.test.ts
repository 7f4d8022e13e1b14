import {
  imageVersions,
  shortRevision,
  sourceName,
  subjectOf,
} from './versions';

it.each([
  ['4f1c9e2000000000000000000000000000000000', '4f1c9e2'],
  ['sha256:4f1c9e2000000000', 'sha256:4f1c9e2'],
  ['4.2.1', '4.2.1'],
  ['main', 'main'],
])('%s is short %s', (revision, short) => {
  expect(shortRevision(revision)).toBe(short);
});

it.each([
  [['registry.example:5000/team/shop:1.4.2'], ['1.4.2']],
  [['shop'], ['latest']],
  [['shop@sha256:4f1c9e2000000000'], ['sha256:4f1c9e2']],
  [['a/shop:1.4.2', 'a/proxy:1.4.2'], ['1.4.2']],
  [
    ['a/shop:1.4.2', 'a/proxy:3.1'],
    ['shop:1.4.2', 'proxy:3.1'],
  ],
  [[], []],
])('%j are %j', (images, versions) => {
  expect(imageVersions(images)).toEqual(versions);
});

it.each([
  [
    { repoUrl: 'https://git.example/acme/deploy.git', path: 'apps/shop' },
    'apps/shop',
  ],
  [{ repoUrl: 'https://git.example/acme/deploy.git', path: '.' }, 'deploy'],
  [{ repoUrl: 'git@git.example:acme/deploy.git' }, 'deploy'],
])('%j is called %s', (source, name) => {
  expect(sourceName(source)).toBe(name);
});

it('takes the first line of a commit message', () => {
  expect(subjectOf('Retry card declines once\n\nThe bank asks.')).toBe(
    'Retry card declines once',
  );
});
