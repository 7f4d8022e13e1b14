import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderCard, responseError } from '@fairway/kit-react/testUtils';
import type { EntityBudgets, SloStatus } from '@fairway/contracts/slo';
import {
  budgetsNotLinked,
  detailsOf,
  entityBudgets,
  explanationOf,
  goldenSignalsOf,
  historyOf,
  sloStatus,
  sloStatuses,
} from '../../testing';
import { component, sloCard } from '../../testing/card';
import { sloPlugin } from '../../plugin';
import { EntitySloContent } from './EntitySloContent';

// Opening a menu of the whole page takes jsdom seconds on a busy machine.
jest.setTimeout(60_000);

function show(
  system: 'new' | 'legacy',
  slos: SloStatus[],
  load?: () => Promise<EntityBudgets>,
) {
  const of = (ref: string) => slos.find(slo => slo.ref === ref) ?? slos[0];
  const budgets = slos.length ? entityBudgets(slos) : budgetsNotLinked();
  renderCard(system, {
    ...sloCard(component, load ?? (async () => budgets), {
      history: async ({ slo }) => historyOf(of(slo)),
      details: async ({ slo }) => detailsOf(of(slo)),
      goldenSignals: async ({ slo }) => goldenSignalsOf(of(slo)),
      explain: async ({ slo }) => explanationOf(of(slo)),
      slo: async ({ slo }) => ({ sources: [], matches: [of(slo)] }),
    }),
    extension: sloPlugin.getExtension('entity-content:fairway-slo/slo'),
    element: <EntitySloContent />,
  });
}

describe.each(['new', 'legacy'] as const)(
  'the SLO tab in the %s frontend system',
  system => {
    it('shows numbers, alerts and the formula with its values', async () => {
      show(system, [sloStatuses['burning-fast']()]);
      const card = await screen.findByRole('region', {
        name: 'checkout-availability',
      });
      expect(card).toHaveTextContent('Budget left22%');
      expect(card).toHaveTextContent(/As full outage9\smin/);
      expect(card).toHaveTextContent(/Lasts at this rate3\sh\s36\smin/);
      expect(card).toHaveTextContent('45x · 31x');
      expect(card).toHaveTextContent('99.922%');
      expect(card).toHaveTextContent(/13.3\sk of 17.2\sM/);

      const tiers = screen.getByRole('table', { name: 'Alert tiers' });
      expect(within(tiers).getAllByRole('row')[1]).toHaveTextContent(
        /pageFiring 2\sh 54\smin5\smin and 1\sh14.4x45x/,
      );

      expect(await screen.findByText(/22.57%/)).toBeInTheDocument();
      const explain = screen.getByRole('region', {
        name: 'Explain: budget left',
      });
      expect(explain).toHaveTextContent(
        '1 − (13,347 ÷ 17,236,800) ÷ (1 − 0.999)',
      );
      expect(explain).toHaveTextContent(
        'annotation fairway.dev/slo-selector: app=checkout on checkout',
      );
    });
  },
);

describe('the SLO tab', () => {
  it('says of every number why it is not known, and calls no alert quiet', async () => {
    show('new', [sloStatuses['no-data']()]);
    const card = await screen.findByRole('region', {
      name: 'notifications-delivery',
    });
    expect(card).toHaveTextContent('Budget leftnot known: no such series now');
    const tiers = screen.getByRole('table', { name: 'Alert tiers' });
    expect(tiers).toHaveTextContent('Not known: no fresh data');
    expect(tiers).not.toHaveTextContent('Quiet');
  });

  it.each([
    ['none', 'No alert rule is loaded for this SLO.'],
    ['not-read', 'its rules could not be read'],
    ['elsewhere', 'its rules are not on this server'],
  ] as const)(
    'lists no alert that is not there: %s',
    async (alertRules, why) => {
      show('new', [sloStatus({ tiers: [], alertRules })]);
      const tiers = await screen.findByRole('region', { name: 'Alert tiers' });
      expect(tiers).toHaveTextContent(why);
      expect(tiers).not.toHaveTextContent('Quiet');
    },
  );

  it('says that the numbers could not be refreshed', async () => {
    const slos = [sloStatuses['burning-fast']()];
    const load = jest.fn(async () => entityBudgets(slos));
    show('new', slos, load);
    await screen.findByRole('region', { name: 'checkout-availability' });
    load.mockRejectedValue(
      await responseError(500, { name: 'Error', message: 'gone' }),
    );
    const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000);
    fireEvent.focus(window);
    expect(await screen.findByText(/Not refreshed since/)).toBeVisible();
    clock.mockRestore();
    expect(
      screen.getByRole('region', { name: 'checkout-availability' }),
    ).toHaveTextContent('Budget left22%');
  });

  it('calls an alert quiet only where the burn of both its windows is known', async () => {
    const status = sloStatus();
    const burn = status.burn.map(entry =>
      entry.window === '5m'
        ? { ...entry, rate: { unknown: 'no-traffic' as const } }
        : entry,
    );
    show('new', [
      { ...status, burn: burn.filter(({ window }) => window !== '3d') },
    ]);
    const tiers = await screen.findByRole('table', { name: 'Alert tiers' });
    const rows = within(tiers)
      .getAllByRole('row')
      .slice(1)
      .map(row => row.textContent);
    const of = (window: RegExp) => rows.find(row => row?.match(window));
    expect(of(/5\smin and 1\sh/)).toContain('Not known: its burn is not');
    expect(of(/6\sh and 3\sd/)).toContain('Not known: its burn is not');
    expect(of(/30\smin and 6\sh/)).toContain('Quiet');
  });

  it('tells of each alert that fires whether it is silenced', async () => {
    const { tiers: own, ...status } = sloStatuses['burning-fast']();
    const tiers = own.map((tier, index) => ({
      ...tier,
      firing: index < 3,
      silencedUntil: [null, undefined, '2026-11-23T12:00:00.000Z'][index],
    }));
    show('new', [{ ...status, tiers }]);
    const table = await screen.findByRole('table', { name: 'Alert tiers' });
    const silences = within(table)
      .getAllByRole('row')
      .slice(1, 4)
      .map(row => within(row).getAllByRole('cell').at(-1)?.textContent);
    expect(silences).toEqual([
      'not silenced',
      'not known',
      expect.stringMatching(/^silenced until/),
    ]);
    expect(screen.getByText(/Some silences are not known:/)).toBeVisible();
  });

  it.each([
    [0.5, /^50% of the window/],
    [1, /^100% of the window/],
  ])(
    'tells the coverage %p of a window that is not known',
    async (value, words) => {
      const status = sloStatus({
        windowSeconds: { unknown: 'no-series' },
        coverage: { value },
      });
      show('new', [status]);
      const term = await screen.findByText('Coverage');
      expect(term.nextElementSibling).toHaveTextContent(words);
    },
  );

  it('lets one choose among several SLOs', async () => {
    show('new', [sloStatuses['burning-fast'](), sloStatuses.partial()]);
    await userEvent.click(
      await screen.findByRole('button', { name: /checkout-availability/ }),
    );
    await userEvent.click(
      await screen.findByRole('option', { name: /search-latency/ }),
    );
    expect(
      await screen.findByRole('region', { name: 'search-latency' }),
    ).toHaveTextContent(/24\sh of 30\sd have no data/);
  });

  it('says how to link an SLO where there is none', async () => {
    show('new', []);
    expect(
      await screen.findByText('No SLO is linked to checkout.'),
    ).toBeInTheDocument();
  });
});
