import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { dark, light, type Colours } from './colours';

/** Contrast of two colours as WCAG 2 defines it. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const [r, g, b] = [1, 3, 5]
      .map(at => parseInt(colour.slice(at, at + 2), 16) / 255)
      .map(c => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const TEXTS: (keyof Colours)[] = [
  'text',
  'textSubtle',
  'link',
  'ok',
  'watch',
  'act',
  'run',
  'unknown',
];

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s theme', (_, colours) => {
  it.each(TEXTS)('has a legible %s on page and paper', text => {
    expect(contrast(colours[text], colours.page)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colours[text], colours.paper)).toBeGreaterThanOrEqual(4.5);
  });

  it('has legible navigation and buttons', () => {
    expect(contrast(colours.navText, colours.nav)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colours.onLink, colours.link)).toBeGreaterThanOrEqual(4.5);
  });
});

describe('tokens.css', () => {
  const css = readFileSync(resolve(__dirname, 'tokens.css'), 'utf8');
  const block = (theme: string) =>
    css
      .slice(css.indexOf(`[data-theme-name='fairway-${theme}']`))
      .split('}')[0];

  it.each([
    ['light', light],
    ['dark', dark],
  ])('repeats the colours of the %s theme', (theme, colours) => {
    const shared = [
      ['--bui-bg-app', colours.page],
      ['--bui-fg-primary', colours.text],
      ['--bui-fg-secondary', colours.textSubtle],
      ['--bui-border-1', colours.divider],
      ['--bui-accent-bg', colours.link],
      ['--bui-ring', colours.link],
    ];
    for (const [token, colour] of shared) {
      expect(block(theme)).toContain(`${token}: ${colour.toLowerCase()};`);
    }
  });
});
