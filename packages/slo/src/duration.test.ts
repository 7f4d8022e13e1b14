import { formatPrometheusDuration, parsePrometheusDuration } from './duration';

it.each([
  ['30d', 2592000],
  ['4w', 2419200],
  ['1y', 31536000],
  ['1h4m', 3840],
  ['5m', 300],
  ['500ms', 0.5],
])('reads %p as %p seconds', (text, seconds) => {
  expect(parsePrometheusDuration(text)).toBe(seconds);
});

it.each(['', '30', 'd', '1.5h', '-5m', '5 m', '30days', 'soon'])(
  'refuses %p',
  text => {
    expect(parsePrometheusDuration(text)).toBeUndefined();
  },
);

it.each([
  [30, '30s'],
  [150, '2m30s'],
  [3480, '58m'],
  [3600, '1h'],
  [90000, '1d1h'],
])('writes %p seconds as %p', (seconds, text) => {
  expect(formatPrometheusDuration(seconds)).toBe(text);
});
