import { parseSampleValue } from './sampleValue';

it.each([
  ['1', 1],
  ['-0.5', -0.5],
  ['1e-05', 0.00001],
  ['1.7976931348623157e+308', 1.7976931348623157e308],
  ['+Inf', Infinity],
  ['-Inf', -Infinity],
  ['NaN', NaN],
])('reads %p', (text, value) => {
  expect(parseSampleValue(text)).toBe(value);
});

it.each([
  [''],
  [' '],
  ['0x10'],
  ['1,5'],
  ['Infinity'],
  ['1 '],
  [1],
  [null],
  [undefined],
  [{}],
])('refuses %p', text => {
  expect(parseSampleValue(text)).toBeUndefined();
});
