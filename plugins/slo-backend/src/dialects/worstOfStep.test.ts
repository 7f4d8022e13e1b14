import { parser } from '@prometheus-io/lezer-promql';
import { known, unknown } from '@fairway/contracts';
import type { SloDialect } from '@fairway/contracts/slo';
import { dialectOf, type SloReading } from '.';

function reading(dialect: SloDialect): SloReading {
  const key = { [dialectOf(dialect).idLabel]: 'a "b"' };
  const measure = unknown('no-series');
  return {
    ...{ dialect, id: 'a', key, labels: key, firing: [] },
    ...{ objective: known(0.999), windowSeconds: known(30 * 86400) },
    ...{ sli: measure, remaining: measure, coverage: measure },
    ...{ events: measure, badEvents: measure },
    burn: ['1h', '6h'].map(window => ({ window, rate: known(1) })),
  };
}

describe.each(['fairway', 'sloth', 'pyrra'] as const)('a chart of %s', name => {
  const { history } = dialectOf(name);

  it('asks one question, for the worst burn of each step', () => {
    const { query } = history(reading(name), 7200);
    expect(parser.parse(query).toString()).not.toContain('⚠');
    expect(query.match(/max_over_time\([^)]*\[7200s\]\)/g)).toHaveLength(2);
  });

  it('looks as far back as a server does, where the steps are finer', () => {
    expect(history(reading(name), 120).query).toContain('[300s]');
  });
});
