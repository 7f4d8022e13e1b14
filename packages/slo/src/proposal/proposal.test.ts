import { parseOpenSlo } from '../openslo/parseOpenSlo';
import { proposalOf, type ProposalOptions } from './proposal';
import { proposalMarkdown } from './proposalMarkdown';

const slo = (more: { target?: string; title?: string; head?: string } = {}) =>
  `apiVersion: openslo/v1
kind: SLO
metadata:
  name: checkout-availability
  displayName: ${more.title ?? 'Checkout answers'}
${more.head ?? ''}
spec:
  description: Orders that are taken
  service: checkout
  indicator:
    metadata: { name: checkout-availability }
    spec:
      ratioMetric:
        counter: true
        bad:
          metricSource: { type: Prometheus, spec: { query: 'http_requests_total{job="checkout",code=~"5..|429"}' } }
        total:
          metricSource: { type: Prometheus, spec: { query: 'http_requests_total{job="checkout"}' } }
  timeWindow: [{ duration: 30d, isRolling: true }]
  budgetingMethod: Occurrences
  objectives: [{ target: ${more.target ?? '0.999'} }]
`;

function propose(text: string, options?: ProposalOptions) {
  const { documents } = parseOpenSlo(text, 'slos.yaml');
  const proposal = proposalOf(documents, options);
  return { proposal, markdown: proposalMarkdown(proposal) };
}

describe('a proposal', () => {
  it('says what is promised, when it alerts and what it brings', () => {
    const { markdown, proposal } = propose(slo());
    expect(proposal.issues).toEqual([]);
    expect(markdown).toContain('### Checkout answers');
    expect(markdown).toContain('| Promise | 99.9 % of events are good |');
    expect(markdown).toContain(
      '| Budget | 0.1 %: 43 min 12 s in which everything fails, at even traffic |',
    );
    expect(markdown).toContain('| page | 14.4 × | 1h and 5m | 2 d 2 h |');
    expect(markdown).toContain('record: slo:burn_rate:5m');
    expect(markdown).toMatch(/<summary>Rules: \d+ in 2 groups<\/summary>/);
  });

  it('does not take a bar in a query for the end of a cell', () => {
    expect(propose(slo()).markdown).toContain(
      '`http_requests_total{job="checkout",code=~"5..\\|429"}`',
    );
  });

  it('knows what is read only where the number of series is known', () => {
    expect(propose(slo()).markdown).toContain(
      '| Samples read a minute | not known | not known |',
    );
    const { markdown, proposal } = propose(slo(), { rawSeries: 20 });
    expect(markdown).not.toContain('| not known');
    const [{ cost, slothCost }] = proposal.slos;
    expect(cost.samplesReadPerMinute).toBeLessThan(
      slothCost!.samplesReadPerMinute / 10,
    );
  });

  it('warns of alerts that can never fire', () => {
    const { markdown } = propose(slo({ target: '0.9' }));
    expect(markdown).toMatch(
      /^- \*\*warning\*\* .* 14\.4 times over 1h is left out/,
    );
    expect(propose(slo(), { eventsPerSecond: 0.0001 }).markdown).toMatch(
      /\*\*The page of 1h can never fire\.\*\* At this traffic/,
    );
  });

  it('lists what is wrong, and then no rules', () => {
    const { markdown, proposal } = propose(slo({ target: '99.9' }));
    expect(proposal.slos).toEqual([]);
    expect(markdown).toMatch(
      /^- \*\*error\*\* slos\.yaml, SLO checkout-availability, `spec\.objectives\[0\]\.target`: .*99\.9.*; \S/,
    );
  });

  it('lets no title become markup', () => {
    const { markdown } = propose(
      slo({ title: `'</details> <b>@all</b> [x](http://x) |'` }),
    );
    expect(markdown).toContain(
      '### \\</details\\> \\<b\\>\\@all\\</b\\> \\[x\\](http://x) \\|',
    );
  });

  it('leaves the rules out where a body of a pull request cannot hold them', () => {
    const many = Array.from({ length: 8 }, (_, index) =>
      slo().replace(/checkout-availability/g, `checkout-${index}`),
    );
    const { markdown } = propose(many.join('---\n'));
    expect(markdown.length).toBeLessThan(65_536);
    expect(markdown).toContain('`fairway slo rules` writes them');
    expect(markdown).not.toContain('record:');
  });
});
