import { columns, wrap, wrapPromql } from './layout';
import { count, duration, moment, percent, percentText } from './numbers';

describe('numbers', () => {
  it.each([
    [0.4, '0.4 s'],
    [52, '52 s'],
    [59.9, '1 min'],
    [130, '2 min 10 s'],
    [2592, '43 min 12 s'],
    [3600, '1 h'],
    [7199, '2 h'],
    [90_000, '1 d 1 h'],
    [180_000, '2 d 2 h'],
  ])('%p s is %s', (seconds, text) => expect(duration(seconds)).toBe(text));

  it.each([
    [0.001, '0.001'],
    [3.14159, '3.1'],
    [12.6, '13'],
    [1234567, '1 234 567'],
    [0, '0'],
  ])('%p is %s', (value, text) => expect(count(value)).toBe(text));

  it('percents are exact for decimal text', () => {
    expect(percentText('0.9995')).toBe('99.95 %');
    expect(percentText('0.001')).toBe('0.1 %');
    expect(percent(0.123456, 2)).toBe('12 %');
    expect(moment(Date.parse('2026-11-02T14:03:59Z') / 1000)).toBe(
      '2 Nov 14:03',
    );
  });
});

describe('layout', () => {
  it('breaks at spaces, and no word', () => {
    const long = 'x'.repeat(90);
    expect(wrap(`a ${long} b`, '  ')).toEqual(['  a', `  ${long}`, '  b']);
    const lines = wrap('word '.repeat(40).trim(), '  ', '    ');
    expect(Math.max(...lines.map(line => line.length))).toBeLessThan(81);
    expect(lines[1]).toMatch(/^ {4}word/);
  });

  it('keeps texts of PromQL whole', () => {
    const matcher = `x{a="${'b '.repeat(50)}\\" c"}`;
    expect(wrapPromql(`sum(${matcher}) +\n  1`, '  ')).toEqual([
      `  sum(${matcher})`,
      '  + 1',
    ]);
  });

  it('aligns columns', () => {
    expect(
      columns([
        ['a', 'bb', 'c'],
        ['aa', 'b', 'd'],
      ]),
    ).toEqual(['a   bb  c', 'aa  b   d']);
  });
});
