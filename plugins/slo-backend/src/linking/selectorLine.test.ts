import { SLO_SELECTOR_ANNOTATION } from '@fairway/contracts/slo';
import fc from 'fast-check';
import { parse } from 'yaml';
import { matches } from '../prometheus/matchers';
import { parseSloSelector } from './selector';
import { selectorLine } from './selectorLine';

/** As it comes out of a catalog-info.yaml into which somebody pasted the line. */
function pasted(line: string): string {
  const { metadata } = parse(
    `metadata:\n  annotations:\n    other: x\n    ${line}\n    another: y\n`,
  );
  expect(Object.keys(metadata.annotations)).toHaveLength(3);
  return metadata.annotations[SLO_SELECTOR_ANNOTATION];
}

const TRICKY = [
  'a, b',
  ' edge ',
  'say "hi"',
  "it's",
  '"quoted"',
  'back\\slash',
  'a=b',
  '=a',
  '==',
  '!a',
  'a: b',
  'a:',
  'a #b',
  '#a',
  '{a}',
  'a\nb',
  'tab\there',
  '\u0085',
  '\u2028',
  '\ufeff',
  'größe',
  '🚢',
  'true',
  '1e3',
];

const values = fc.oneof(
  fc.constantFrom(...TRICKY),
  fc.string({ minLength: 1 }),
  fc.string({ minLength: 1, unit: 'grapheme' }),
  fc.string({ minLength: 1, unit: fc.constantFrom(...`ab,"'\\=!: #\n\t`) }),
);

describe('selectorLine', () => {
  it('stays plain where that is enough', () => {
    expect(selectorLine('sloth_service', 'route-planner')).toBe(
      'fairway.dev/slo-selector: sloth_service=route-planner',
    );
  });

  it.each([
    ['a, b', `service="a, b"`],
    [' a', `service=" a"`],
    ['say "hi"', `service=say "hi"`],
    ['=a', `service="=a"`],
    ['a: b', `service=a: b`],
    ['a\nb', `service="a\\nb"`],
  ])('quotes what would be read otherwise: %j', (value, selector) => {
    expect(pasted(selectorLine('service', value))).toBe(selector);
  });

  it('matches exactly the value it was made from, whatever that is', () => {
    fc.assert(
      fc.property(values, values, (value, other) => {
        const selector = parseSloSelector(pasted(selectorLine('app', value)));
        expect(selector).toEqual([{ label: 'app', op: '=', value }]);
        const takes = (app: string) =>
          selector.every(matcher => matches(matcher, { app }));
        expect(takes(value)).toBe(true);
        expect(takes(other)).toBe(other === value);
      }),
      { numRuns: 2000 },
    );
  });
});
