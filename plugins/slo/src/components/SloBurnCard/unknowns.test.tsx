import { screen } from '@testing-library/react';
import { renderCard } from '@fairway/kit-react/testUtils';
import type { EntityBudgets, SloStatus } from '@fairway/contracts/slo';
import {
  entityBudgets,
  secondsAgo,
  sloStatus,
  sloStatuses,
  sourceStatus,
} from '../../testing';
import { component, sloCard } from '../../testing/card';

function show(budgets: EntityBudgets) {
  renderCard(
    'new',
    sloCard(component, async () => budgets),
  );
  return screen.findByRole('region', { name: 'Error budget' });
}

const words = async (status: SloStatus) => {
  const card = await show(entityBudgets([status]));
  await screen.findByText(/prod-eu/);
  return card;
};

describe('what is not known says so, with the reason', () => {
  it('a budget without series', async () => {
    const card = await words(
      sloStatus({ remaining: { unknown: 'no-series' } }),
    );
    expect(card).toHaveTextContent('Not known');
    expect(card).toHaveTextContent(
      'The budget left is not known: no such series now.',
    );
  });

  it('a burn rate that is not a number', async () => {
    const card = await words(
      sloStatus({
        burn: [{ window: '1h', rate: { unknown: 'not-a-number' } }],
      }),
    );
    expect(card).toHaveTextContent(
      'The burn rate is not known: the source answered no number.',
    );
    expect(card).not.toHaveTextContent('outlasts');
  });

  it('an objective and a window of rules that were not read', async () => {
    const card = await words(
      sloStatus({
        objective: { unknown: 'rules-not-read' },
        windowSeconds: { unknown: 'rules-not-read' },
        budgetSeconds: { unknown: 'rules-not-read' },
      }),
    );
    expect(card).toHaveTextContent(
      'checkout-availability · objective not known: the rules could not be read',
    );
    expect(card).toHaveTextContent('62% left');
    expect(card).not.toHaveTextContent('outage');
  });

  it('the course of the budget that was not collected yet', async () => {
    const budgets = entityBudgets([sloStatus()], { sparklines: {} });
    const card = await show(budgets);
    await screen.findByText(/62%/);
    expect(card).toHaveTextContent(
      'The course of the budget is not collected yet.',
    );
  });

  it('low traffic that the rules do not count', async () => {
    const card = await words({
      ...sloStatuses['low-traffic'](),
      events: { unknown: 'not-recorded' },
      badEvents: { unknown: 'not-recorded' },
      sliRange: undefined,
    });
    expect(card).toHaveTextContent('Too few requests');
    expect(card).toHaveTextContent('these rules do not count them');
  });

  it('how many SLOs carry the line, when the backend does not tell', async () => {
    const card = await show(
      entityBudgets([], { tried: [{ by: 'label app', value: 'checkout' }] }),
    );
    await screen.findByText(/No SLO is linked to/);
    expect(card).toHaveTextContent('fairway.dev/slo-selector: app=checkout');
    expect(card).toHaveTextContent('Tried: label app checkout.');
    expect(card).not.toHaveTextContent('carry it');
    expect(card).not.toHaveTextContent('carries it');
  });

  it('the link, when a source was never heard', async () => {
    const card = await show(
      entityBudgets([], {
        sources: [
          sourceStatus({ state: 'unreachable', asOf: undefined }),
          sourceStatus({ name: 'stage' }),
        ],
      }),
    );
    expect(await screen.findByText(/Not known whether/)).toBeInTheDocument();
    expect(card).toHaveTextContent(
      'Not known whether an SLO is linked to checkout. prod-eu does not answer.',
    );
    expect(card).not.toHaveTextContent('Not linked');
  });

  it('the link, while the catalog was not read', async () => {
    const card = await show(entityBudgets([], { linksAsOf: undefined }));
    await screen.findByText(/Not known whether/);
    expect(card).toHaveTextContent(
      'Not known whether an SLO is linked to checkout. The catalog has not been read yet;',
    );
    expect(card).not.toHaveTextContent('Not linked');
    expect(card).not.toHaveTextContent('fairway.dev/slo-selector');
  });

  it('the link, when no source is configured', async () => {
    const card = await show(entityBudgets([], { sources: [] }));
    await screen.findByText(/Not known whether/);
    expect(card).toHaveTextContent(
      'No Prometheus is configured. The platform team adds one under fairway.sources.prometheus.',
    );
  });
});

describe('which SLO is the headline', () => {
  it('is the worst of production, the others stand below', async () => {
    const card = await show(
      entityBudgets([
        sloStatus({
          id: 'dev-slo',
          environment: 'dev',
          state: 'exhausted',
          remaining: { value: -1 },
        }),
        sloStatus({ id: 'prod-slo' }),
      ]),
    );
    await screen.findByText('1 more SLO');
    expect(screen.getAllByRole('status')[0]).toHaveTextContent('Healthy');
    expect(card).toHaveTextContent(/production prod-slo/);
    expect(screen.getByRole('link', { name: 'dev-slo · dev' })).toHaveAttribute(
      'href',
      '/slos/prod-eu/dev-slo',
    );
  });

  it('names the alert that fires and its silence', async () => {
    const status = sloStatuses['burning-fast']();
    const tiers = status.tiers.map(tier =>
      tier.firing ? { ...tier, silencedUntil: secondsAgo(-3600) } : tier,
    );
    const card = await words({ ...status, tiers });
    expect(card).toHaveTextContent(/Page alert since .*\. Silenced until .*\./);
  });
});

describe('pictures have words', () => {
  it('for bar and sparkline', async () => {
    await words(sloStatuses.exhausted());
    expect(
      screen.getByRole('img', { name: 'Overspent by 34% of the budget' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('img', {
        name: /Budget left over 30\sd: between −34% and 86%, last −34%\./,
      }),
    ).toBeInTheDocument();
  });
});
