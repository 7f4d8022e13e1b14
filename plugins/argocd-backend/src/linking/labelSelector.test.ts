import { parseLabelSelector } from './labelSelector';

const labels = { app: 'shop', tier: 'web', 'team.io/name': 'a' };

it.each([
  ['app=shop', true],
  ['app==shop', true],
  [' app = shop ', true],
  ['app=cart', false],
  ['app!=cart', true],
  ['missing!=x', true],
  ['app=shop,tier=web', true],
  ['app=shop,tier=api', false],
  ['tier in (web, api)', true],
  ['tier in (api)', false],
  ['missing in (x)', false],
  ['tier notin (api)', true],
  ['missing notin (x)', true],
  ['app', true],
  ['!app', false],
  ['!canary,team.io/name=a', true],
  ['constructor', false],
])('%s: %p', (text, expected) => {
  expect(parseLabelSelector(text)(labels)).toBe(expected);
});

it.each(['', 'app=shop,', 'a b', 'app=(x)', 'in (x)', '=x', 'a=b=c'])(
  'refuses %p',
  text => {
    expect(() => parseLabelSelector(text)).toThrow('is no label selector');
  },
);
