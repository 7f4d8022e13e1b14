import { authorName, toCommitFacts } from './commitFacts';

it.each([
  ['Ada <ada@example.com>', 'Ada'],
  ['Ada', 'Ada'],
  ['<ada@example.com>', '<ada@example.com>'],
  ['Ada <3 Lovelace <ada@example.com>', 'Ada <3 Lovelace'],
  ['', ''],
  [undefined, undefined],
])('%j is called %j', (author, name) => {
  expect(authorName(author)).toBe(name);
});

it('tells that there is no such commit', () => {
  expect(toCommitFacts(undefined)).toEqual({ unknown: true });
});
