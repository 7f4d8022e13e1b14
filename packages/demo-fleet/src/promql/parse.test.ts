import fc from 'fast-check';
import { parseDuration, parseNumber, parseString } from './literals';
import { createMatcher } from './matcher';
import { parsePromql } from './parse';

function outcomeOf(query: string): string {
  try {
    parsePromql(query);
    return 'parsed';
  } catch (error) {
    return (error as Error).name;
  }
}

describe('parsePromql', () => {
  it.each([
    ['', '1:1: parse error: no expression found in input'],
    ['up[5m', '1:6: parse error: unexpected end of input'],
    ['sum(up))', '1:8: parse error: unexpected ")"'],
    ['up and\n  )', '2:3: parse error: unexpected ")"'],
    [
      'rate(up)',
      'expected type range vector in call to function "rate", got instant vector',
    ],
    [
      'sum(up[5m])',
      'expected type instant vector in aggregation expression, got range vector',
    ],
    ['up and 1', 'set operator "and" not allowed in binary scalar expression'],
    ['1 == 1', 'comparisons between scalars must use BOOL modifier'],
    ['up + bool 1', 'bool modifier can only be used on comparison operators'],
    [
      '{job=~".*"}',
      'vector selector must contain at least one non-empty matcher',
    ],
    ['{job=~"("}', 'error parsing regexp'],
    ['{job=~"(?=a)"}', 'invalid or unsupported Perl syntax: `(?=`'],
    ['up[300]', 'bad duration "300"'],
    ['5m', 'bad number "5m"'],
    ['abs(up, 1)', 'expected 1 argument(s) in call to "abs", got 2'],
    // Valid PromQL outside the subset is named.
    [
      'stddev(up)',
      'aggregation "stddev" is not supported by this simulated Prometheus',
    ],
    [
      'predict_linear(up[1h], 60)',
      'function "predict_linear" is not supported',
    ],
    ['up @ 5', '"up @ 5" is not supported'],
    ['up offset -5m', 'a negative offset is not supported'],
    ['up atan2 up', 'operator "atan2" is not supported'],
    ['{"quoted name"}', 'a quoted metric or label name is not supported'],
  ])('refuses %j', (query, message) => {
    expect(() => parsePromql(query)).toThrow(
      expect.objectContaining({
        type: 'bad_data',
        message: expect.stringContaining(message),
      }),
    );
  });

  it('never throws anything but its own error', () => {
    const words = fc.constantFrom(
      'up',
      'sum',
      'by',
      '(',
      ')',
      '[5m]',
      '[1h:5m]',
      'offset',
      '1m',
      'and',
      'on',
      '{',
      '}',
      'a="b"',
      ',',
      '1',
      '-',
      '"x',
      'rate',
      'bool',
      '>',
      '@',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), parts => {
        expect(outcomeOf(parts.join(' '))).toMatch(/^(parsed|PromqlError)$/);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('literals', () => {
  it.each([
    ['1h4m', 3_840_000],
    ['30d', 30 * 86_400_000],
    ['1w500ms', 7 * 86_400_000 + 500],
    ['4m1h', undefined],
    ['5', undefined],
    ['', undefined],
  ])('duration %j', (text, expected) => {
    expect(parseDuration(text)).toBe(expected);
  });

  it.each([
    ['1e3', 1000],
    ['.5', 0.5],
    ['0x1F', 31],
    ['-Inf', -Infinity],
    ['NaN', NaN],
    ['1_000', undefined],
    ['x', undefined],
  ])('number %j', (text, expected) => {
    expect(parseNumber(text)).toBe(expected);
  });

  it.each([
    ['"a\\"b\\n"', 'a"b\n'],
    ["'\\x41\\u0042'", 'AB'],
    ['`a\\n`', 'a\\n'],
    ['"open', undefined],
    ['"\\q"', undefined],
  ])('string %s', (text, expected) => {
    expect(parseString(text)).toBe(expected);
  });
});

describe('matchers', () => {
  it.each([
    ['=~', 'a|b', 'ab', false],
    ['=~', 'a.*', 'abc', true],
    ['!~', 'a|b', 'c', true],
    ['=~', '(?i)ABC', 'abc', true],
    ['=', '', '', true],
    ['!=', 'a', '', true],
  ] as const)('%s %s on %j', (operator, value, found, expected) => {
    expect(createMatcher('x', operator, value).matches(found)).toBe(expected);
  });
});
