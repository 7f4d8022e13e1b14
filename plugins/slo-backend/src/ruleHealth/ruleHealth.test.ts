import type { RuleGroup as LoadedGroup } from '@fairway/kit-node/prometheus';
import { readDefinedSlos } from '../definitions/readDefinedSlos';
import { asLoaded } from '../testing/loadedRules';
import { sloEntity } from '../testing/openSloEntity';
import { ruleHealth } from './ruleHealth';

const { byId } = readDefinedSlos([sloEntity('checkout')], {});
const { rules: emitted } = byId.get('checkout')!;
const asOf = new Date('2026-11-23T12:00:00Z');
const slo = { dialect: 'fairway' as const, key: { slo: 'checkout' } };

function healthOf(
  groups: LoadedGroup[],
  more: { skipped?: Record<string, number>; recorded?: boolean } = {},
) {
  const { skipped, recorded = true } = more;
  return ruleHealth(
    slo,
    { data: { groups, skipped }, asOf },
    { emitted, recorded },
  );
}

/** The loaded rules with one of them changed. */
function changed(
  name: string,
  change: Partial<LoadedGroup['rules'][0]>,
): LoadedGroup[] {
  return asLoaded(emitted).map(group => ({
    ...group,
    rules: group.rules.map(rule =>
      rule.name === name ? { ...rule, ...change } : rule,
    ),
  }));
}

describe('the health of rules', () => {
  it('is well where all that is emitted is loaded', () => {
    const health = healthOf(asLoaded(emitted));
    expect(health).toMatchObject({
      state: 'loaded',
      asOf: asOf.toISOString(),
      missing: [],
      different: [],
      unexpected: [],
    });
    expect(health.expected).toBe(
      health.groups.reduce((sum, { rules }) => sum + rules, 0),
    );
  });

  it('looks through how expressions are written', () => {
    const loaded = asLoaded(emitted).map(group => ({
      ...group,
      rules: group.rules.map(rule => ({
        ...rule,
        query: `(${rule.query.replace(/\[1h\]/g, '[60m]')})`,
      })),
    }));
    expect(healthOf(loaded).state).toBe('loaded');
  });

  it('says which rules are missing', () => {
    const [now, status] = asLoaded(emitted);
    const health = healthOf([
      { ...now, rules: now.rules.filter(({ type }) => type === 'recording') },
      status,
    ]);
    expect(health).toMatchObject({
      state: 'missing',
      missing: [
        {
          group: 'slo/checkout/now',
          name: 'SLOBurn',
          labels: { tier: 'page' },
        },
      ],
    });
  });

  it('says what differs: the expression, the labels, how long it must hold', () => {
    expect(
      healthOf(changed('slo:burn_rate:1h', { query: 'up' })),
    ).toMatchObject({
      state: 'different',
      different: [
        { name: 'slo:burn_rate:1h', loaded: 'up', fields: ['expression'] },
      ],
    });
    const relabelled = changed('slo:info', {
      labels: { slo: 'checkout', objective: '0.99' },
    });
    expect(healthOf(relabelled).different).toMatchObject([
      { name: 'slo:info', fields: ['labels'] },
    ]);
    expect(
      healthOf(changed('SLONoData', { forSeconds: 60 })).different,
    ).toMatchObject([{ name: 'SLONoData', fields: ['for'] }]);
  });

  it('says that a group runs at another interval', () => {
    const [now, status] = asLoaded(emitted);
    const { state, different } = healthOf([
      { ...now, intervalSeconds: 60 },
      status,
    ]);
    expect(state).toBe('different');
    expect(different).toHaveLength(now.rules.length);
    expect(different[0].fields).toEqual(['interval']);
  });

  it('says what is loaded besides', () => {
    const [now, status] = asLoaded(emitted);
    const old = { ...now.rules[0], name: 'slo:burn_rate:4h' };
    expect(
      healthOf([{ ...now, rules: [...now.rules, old] }, status]),
    ).toMatchObject({
      state: 'different',
      unexpected: [{ name: 'slo:burn_rate:4h', labels: {} }],
    });
  });

  it('says which rule fails, without addresses', () => {
    const health = healthOf(
      changed('slo:burn_rate:1h', {
        health: 'err',
        lastError: 'many-to-many at http://10.0.0.7:9090/x',
      }),
    );
    expect(health.state).toBe('failing');
    expect(health.groups[0]).toMatchObject({ health: 'err' });
    expect(health.groups[0].lastError).toContain('many-to-many');
    expect(health.groups[0].lastError).not.toContain('10.0.0.7');
  });

  it.each<[string, Partial<LoadedGroup>, Record<string, number> | undefined]>([
    ['takes most of its interval', { evaluationSeconds: 29 }, undefined],
    ['was skipped', {}, { 'slo/checkout/now': 3 }],
    ['is overdue', { lastEvaluation: '2026-11-23T11:50:00.000Z' }, undefined],
  ])('is slow where evaluating %s', (_, change, skipped) => {
    const [now, status] = asLoaded(emitted);
    expect(healthOf([{ ...now, ...change }, status], { skipped }).state).toBe(
      'slow',
    );
  });

  it('does not take what extrapolation makes of none for a skipped evaluation', () => {
    const skipped = { 'slo/checkout/now': 0.01 };
    expect(healthOf(asLoaded(emitted), { skipped }).state).toBe('loaded');
  });

  it('is not known where the rules were not read, or are evaluated elsewhere', () => {
    expect(ruleHealth(slo, {}, { emitted, recorded: true }).state).toBe(
      'not-read',
    );
    expect(healthOf([]).state).toBe('elsewhere');
  });

  it('is that all are missing where nothing is recorded either', () => {
    const { state, missing, expected } = healthOf([], { recorded: false });
    expect(state).toBe('missing');
    expect(missing).toHaveLength(expected!);
  });
});
