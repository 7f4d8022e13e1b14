import { Expression } from './Expression';

const refused = (text: string) => {
  const found = Expression.parse(text);
  return found instanceof Expression ? undefined : found;
};

describe('texts in a query', () => {
  it.each([
    String.raw`x{code=~"5.."}`,
    String.raw`x{code=~"(?i)get|(?-s:a)"}`,
    String.raw`x{code=~"(?P<n>5..)"}`,
    String.raw`x{code=~"[[:digit:]]+|\\d{3}|\\Q(\\E"}`,
    String.raw`x{path!~"/a\\.b\\(.*"}`,
    String.raw`x{code="5["}`,
    'x{path=~`/a\\.b`}',
    String.raw`x{path='/a\n\x41\u00e9\101'}`,
  ])('are taken: %s', text => {
    expect(refused(text)).toBeUndefined();
  });

  it.each([
    [String.raw`x{code=~"5["}`, '"5[" is no regular expression'],
    [String.raw`x{code!~"(5.."}`, '"(5.." is no regular expression'],
    [String.raw`x{code=~"*5"}`, '"*5" is no regular expression'],
    [String.raw`x{code=~"(?!5).*"}`, '"(?!5).*" looks ahead or behind'],
    [String.raw`x{path=~"/a\.b"}`, String.raw`"/a\.b" has \., which is no`],
  ])('are refused as a server would: %s', (text, reason) => {
    expect(refused(text)).toContain(`it is no PromQL: ${reason}`);
  });
});
