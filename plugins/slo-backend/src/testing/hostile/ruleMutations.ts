import { victimRules, type Mutation, type World } from './Mutation';
import type { Feeds } from './world';

const counted: Feeds[] = ['events', 'badEvents'];

const matcher = (regex: string) =>
  `sum(rate(http_requests_total{code=~${JSON.stringify(
    regex,
  )},job="a"}[5m])) / sum(rate(http_requests_total{job="a"}[5m]))`;

/** The rules that tell what is counted get this query. */
function replaceQueries(world: World, query: string): void {
  for (const rule of victimRules(world).rules) {
    if (String(rule.name).includes('burnrate')) rule.query = query;
  }
}

/** What is not known where the counting rule cannot be read. */
const unread = ({ victim }: World): Feeds[] =>
  victim.generic ? counted : [...counted, 'sli', 'remaining'];

/** Rules that are broken, or break who reads them. */
export const ruleMutations: Mutation[] = [
  {
    name: 'PromQL that does not parse',
    apply(world, random) {
      const text = random.pick([
        '',
        'sum(',
        ')))',
        'rate(x[5m)',
        'http_requests_total{code=~"5..}',
        '\u0000',
        '('.repeat(5_000),
        `${'a+'.repeat(2_000)}`,
        'sum(rate(a{b="c}[5m]))',
      ]);
      replaceQueries(world, text);
      return { victim: unread(world) };
    },
  },
  {
    name: 'regular expression that is none',
    apply(world, random) {
      const text = random.pick([
        '(',
        '[',
        '*',
        'a{2,1}',
        '(?<n',
        '\\',
        '(?=5)',
        '(?!5)..',
        '\\1',
      ]);
      replaceQueries(world, matcher(text));
      return { victim: unread(world) };
    },
  },
  {
    name: 'regular expression of RE2 only',
    apply(world, random) {
      const text = random.pick([
        '(?i)5..',
        '\\pN..',
        '(?P<a>5)..',
        '\\Q500\\E',
        '5[[:digit:]]+',
        '(?s:5..)',
      ]);
      replaceQueries(world, matcher(text));
      return { victim: 'any' };
    },
  },
  {
    name: 'regular expression that never ends elsewhere',
    apply(world, random) {
      const regex = random.pick([
        '(a+)+$',
        '(a|a)*b',
        '(a|aa)+$',
        '(.*)*x',
        '((a{0,30}){0,30}){0,30}b',
      ]);
      replaceQueries(world, matcher(regex));
      world.victim.series[1].element.metric.code = `${'a'.repeat(40)}!`;
      return { victim: 'any' };
    },
  },
  {
    name: 'threshold that is none',
    apply(world, random) {
      for (const rule of victimRules(world).rules) {
        if (rule.type === 'alerting') {
          rule.query = random.pick([
            'x > (1.2.3 * (1 - 0.999))',
            'x > (... * (1 - ...))',
            'x > (14 * (1 - 5))',
            'x > (14 * (1 - 1))',
            'x > (14 * (1 - 0))',
            `x > (${'9'.repeat(400)} * (1 - 0.5.5))`,
          ]);
        }
      }
      return { victim: ['objective', 'remaining'] };
    },
  },
  {
    name: 'alert rule of a form of its own',
    apply({ victim }, random) {
      const query = random.pick([
        '',
        ')))',
        '('.repeat(5_000),
        `${'a or '.repeat(5_000)}a > 1`,
        'slo:burn_rate:5m > slo:burn_rate:1h',
        'slo:burn_rate:5m > bool 14.4',
        'slo:burn_rate:__proto__ > 14.4',
        'slo:sli_error:ratio_rate1e9h > Inf',
        'slo:sli_error:ratio_rate > NaN',
        'absent(x)',
      ]);
      for (const rule of victim.group.rules) {
        if (rule.type === 'alerting') rule.query = query;
      }
      if (victim.dialect === 'pyrra') return { victim: ['objective'] };
      victim.tiers = [{ tier: 'page' }];
      return { victim: 'same' };
    },
  },
  {
    name: 'alert rule that is gone',
    apply({ victim }) {
      if (victim.dialect === 'pyrra') return { victim: 'same' };
      victim.group.rules = [];
      victim.tiers = [];
      return { victim: 'same' };
    },
  },
  {
    name: 'groups and rules of wrong types',
    apply(world, random) {
      const spoilt = () =>
        random.pick<unknown>([
          null,
          1,
          'x',
          [],
          {},
          { name: 'x' },
          { name: 'x', rules: null },
          { name: null, rules: [] },
          { name: 'x', rules: [null, 1, 'x', [], {}, { type: 'x' }] },
        ]);
      for (let i = 0; i < 5; i++) {
        world.groups.splice(random.int(world.groups.length), 0, spoilt());
      }
      for (const { group } of world.slos) {
        (group.rules as unknown[]).splice(0, 0, spoilt());
      }
      return { victim: 'same' };
    },
  },
  {
    name: 'fields of rules of wrong types',
    apply(world, random) {
      const group = victimRules(world);
      const odd = () =>
        random.pick<unknown>([null, '@huge@', -1, 'x', [], {}, true]);
      Object.assign(group, { interval: odd(), evaluationTime: odd() });
      for (const rule of group.rules) {
        Object.assign(rule, { health: odd(), lastError: odd() });
      }
      return { victim: 'same' };
    },
  },
  {
    name: 'dates of odd forms',
    apply(world, random) {
      const odd = () =>
        random.pick<unknown>([
          '0001-01-01T00:00:00Z',
          '9999-12-31T23:59:59-23:59',
          '+033658-09-27T01:46:40Z',
          '2026-02-31T00:00:00Z',
          '2026-11-22',
          'yesterday',
          '',
          0,
          null,
          '2026-11-22T12:00:00.123456789+01:00',
        ]);
      const group = victimRules(world);
      Object.assign(group, { lastEvaluation: odd() });
      for (const rule of group.rules) {
        Object.assign(rule, { lastEvaluation: odd() });
      }
      return { victim: 'same' };
    },
  },
  {
    name: 'next token without end',
    apply(world, random) {
      const kind = random.int(3);
      world.nextToken = page =>
        [`token-${page}`, page % 2 ? 'a' : 'b', 'a'][kind];
      return { victim: 'any', incomplete: true };
    },
  },
  {
    name: 'next token that is none',
    apply(world, random) {
      const token = random.pick<unknown>([null, undefined, '']);
      world.nextToken = () => token;
      return { victim: 'same' };
    },
  },
];
