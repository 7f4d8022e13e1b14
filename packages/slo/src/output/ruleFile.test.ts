import { parse } from 'yaml';
import type { RuleGroup } from '../rules/RuleGroup';
import { mimirGroup, mimirRules } from './mimirRules';
import { kubernetesName, prometheusRule } from './prometheusRule';
import { readRuleFile } from './readRuleFile';
import { ruleFile } from './ruleFile';

const shared = { slo: 'checkout', on: 'yes', time: '1:30' };
const groups: RuleGroup[] = [
  {
    name: 'slo/checkout/now',
    interval: '30s',
    rules: [
      {
        record: 'slo:total:rate5m',
        expr: 'sum(rate(http_requests_total{job="checkout"}[5m]))',
        labels: shared,
      },
      {
        alert: 'SLOBurn',
        expr: 'slo:burn_rate:5m > 14.4\nand slo:burn_rate:1h > 14.4',
        for: '2m',
        labels: { ...shared, tier: 'page', empty: '' },
        annotations: { summary: 'checkout: "burns" at {{ $value }}' },
      },
      {
        record: 'slo:info',
        expr: 'vector(1)',
        labels: { ...shared, objective: '0.999', window: '30d' },
      },
    ],
  },
];

describe('rules as files', () => {
  it('write a rule file that says what it was made from', () => {
    expect(ruleFile(groups, { sources: ['slos.yaml', 'odd\nname.yaml'] }))
      .toBe(`# Made by Fairway: change what it was made from, not this file.
# Made from:
#   slos.yaml
#   odd name.yaml
groups:
  - name: slo/checkout/now
    interval: 30s
    rules:
      - record: slo:total:rate5m
        expr: sum(rate(http_requests_total{job="checkout"}[5m]))
        labels:
          "on": "yes"
          slo: checkout
          time: "1:30"
      - alert: SLOBurn
        expr: |-
          slo:burn_rate:5m > 14.4
          and slo:burn_rate:1h > 14.4
        for: 2m
        labels:
          "on": "yes"
          slo: checkout
          tier: page
          time: "1:30"
        annotations:
          summary: 'checkout: "burns" at {{ $value }}'
      - record: slo:info
        expr: vector(1)
        labels:
          objective: "0.999"
          "on": "yes"
          slo: checkout
          time: "1:30"
          window: 30d
`);
  });

  it('do not depend on the order in which labels were set', () => {
    const reordered = structuredClone(groups);
    reordered[0].rules[2].labels = {
      window: '30d',
      objective: '0.999',
      ...shared,
    };
    expect(ruleFile(reordered)).toBe(ruleFile(groups));
  });

  it('are a PrometheusRule', () => {
    const text = prometheusRule(groups, {
      name: 'checkout',
      namespace: 'monitoring',
      labels: { release: 'prometheus' },
    });
    expect(parse(text)).toMatchObject({
      apiVersion: 'monitoring.coreos.com/v1',
      kind: 'PrometheusRule',
      metadata: {
        name: 'checkout',
        namespace: 'monitoring',
        labels: { release: 'prometheus' },
      },
      spec: { groups: [{ name: 'slo/checkout/now', interval: '30s' }] },
    });
  });

  it('are what the ruler of Mimir takes: a file with a namespace, or group by group', () => {
    expect(parse(mimirRules(groups, 'shop'))).toMatchObject({
      namespace: 'shop',
      groups: [{ name: 'slo/checkout/now' }],
    });
    expect(parse(mimirGroup(groups[0]))).toMatchObject({
      name: 'slo/checkout/now',
      interval: '30s',
    });
  });

  it('can be read back from each form', () => {
    const [group] = groups;
    const [total, burn, info] = group.rules;
    const { empty: _, ...labels } = burn.labels;
    const expected = [{ ...group, rules: [total, { ...burn, labels }, info] }];
    expect(readRuleFile(ruleFile(groups))).toEqual(expected);
    expect(readRuleFile(mimirRules(groups, 'shop'))).toEqual(expected);
    expect(readRuleFile(prometheusRule(groups, { name: 'a' }))).toEqual(
      expected,
    );
  });

  it.each([
    '',
    'a: [',
    'kind: SLO',
    'groups: 3',
    '- 1',
    'groups: [{name: a, rules: [{}]}]',
  ])('are not in %p', text => expect(readRuleFile(text)).toBeUndefined());
});

describe('kubernetesName', () => {
  it.each([
    ['checkout', 'checkout'],
    ['Shop: Checkout_Availability!', 'shop-checkout-availability'],
    ['a.-b', 'a.b'],
    ['shop..x-', 'shop.x'],
    ['x'.repeat(300), 'x'.repeat(253)],
    ['äöü', undefined],
    ['', undefined],
  ])('%p is %p', (text, name) => expect(kubernetesName(text)).toBe(name));
});
