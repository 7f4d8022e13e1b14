import { renderInTestApp } from '@backstage/test-utils';
import { render, screen } from '@testing-library/react';
import { createTheme } from '@material-ui/core/styles';
import { barSegments } from './BudgetBar/barSegments';
import { Age } from './Age';
import { OperationCard } from './OperationCard';
import { RichText } from './RichText';
import { sparklinePaths } from './Sparkline/sparklinePaths';
import { stateTokens } from '../theme/stateTokens';

describe('RichText', () => {
  it('draws bold, code and slots, also inside bold', () => {
    render(
      <p>
        <RichText
          text="**Since <time/>:** check `up` at <link/>."
          slots={{ time: <time>10:48</time>, link: <a href="/s">Sources</a> }}
        />
      </p>,
    );
    expect(screen.getByText('10:48').parentElement?.tagName).toBe('STRONG');
    expect(screen.getByText('up').tagName).toBe('CODE');
    expect(screen.getByRole('link')).toHaveTextContent('Sources');
  });

  it('draws what it does not know as it stands', () => {
    const { container } = render(<RichText text="2 ** 3, `open, <gone/>" />);
    expect(container).toHaveTextContent('2 ** 3, `open, <gone/>');
  });

  it('takes no slot from what every object has, and no markup from a slot', () => {
    const { container } = render(
      <RichText
        text="<constructor/>: <said/>"
        slots={{ said: 'no `up` in **job** <constructor/>' }}
      />,
    );
    expect(container).toHaveTextContent(
      '<constructor/>: no `up` in **job** <constructor/>',
    );
    expect(container.querySelector('code, strong')).toBeNull();
  });
});

describe('sparklinePaths', () => {
  it('begins anew after a gap', () => {
    const { line, last } = sparklinePaths([1, 0.5, null, 0.5, 0]);
    expect(line).toBe('M0 0L25 50M75 50L100 100');
    expect(last).toEqual({ x: 100, y: 100 });
  });
  it('keeps its zero line where the budget is overspent', () => {
    expect(sparklinePaths([1, -1]).zero).toBe(50);
  });
  it('has no last point without data', () => {
    expect(sparklinePaths([null, null])).toMatchObject({
      line: '',
      last: undefined,
    });
  });
});

describe('barSegments', () => {
  it.each([
    [{ value: 0.62 }, [{ fill: 'solid', from: 0, to: 62 }]],
    [{ value: 1.2 }, [{ fill: 'solid', from: 0, to: 100 }]],
    [
      { value: 0.94, low: 0.48 },
      [
        { fill: 'solid', from: 0, to: 48 },
        { fill: 'hatch', from: 48, to: 94 },
      ],
    ],
    [{ value: -0.3, slim: true }, [{ fill: 'hatch', from: 0, to: 100 }]],
  ])('of %p', (bar, segments) => {
    expect(barSegments(bar).segments).toEqual(segments);
  });
  it('marks zero where the budget is overspent', () => {
    const { segments, zero } = barSegments({ value: -1 });
    expect(segments[0].to).toBeCloseTo(zero!);
    expect(zero).toBeGreaterThan(50);
  });
});

describe('Age', () => {
  it('is never negative and has the full UTC time as tooltip', async () => {
    await renderInTestApp(<Age of={Date.now() + 60_000} />);
    const age = screen.getByText(/^0\ss ago$/);
    expect(age).toHaveAttribute('title', expect.stringMatching(/UTC$/));
  });
});

describe('OperationCard', () => {
  it('keeps the last good values after a failed refresh, and says so', async () => {
    await renderInTestApp(
      <OperationCard
        title="Tides"
        operation={{
          value: 2.5,
          loadedAt: Date.now() - 60_000,
          failure: { kind: 'failed', message: 'connection reset' },
          retry: () => {},
        }}
        sentences={{ forbidden: '', notFound: '', failed: '' }}
        render={level => ({ body: <p>{level} m</p> })}
      />,
    );
    const card = screen.getByRole('region', { name: 'Tides' });
    expect(card).toHaveTextContent('2.5 m');
    expect(card).toHaveTextContent(
      /Not refreshed since .*: connection reset. Fairway asks again every 30 s./,
    );
  });
});

describe('stateTokens', () => {
  const paper = { light: '#ffffff', dark: '#424242' };
  it.each(['light', 'dark'] as const)('can be read on %s paper', type => {
    const tokens = stateTokens(createTheme({ palette: { type } }));
    for (const tone of ['ok', 'watch', 'act', 'run', 'unk'] as const)
      expect(contrast(tokens[tone], paper[type])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(tokens.axis, paper[type])).toBeGreaterThanOrEqual(3);
    expect(contrast(tokens.onAct, tokens.act)).toBeGreaterThanOrEqual(4.5);
  });
});

function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5]
    .map(at => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map(c => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
