import type { ReactElement } from 'react';
import { identityApiRef } from '@backstage/core-plugin-api';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import type { SloList } from '@fairway/contracts/slo';
import type { SloApi } from '../../api';
import { sloApiRef } from '../../api';
import { slosRouteRef } from '../../routes';
import { sloList, sloStatus, sloStatuses, sourceStatus } from '../../testing';
import { OwnedBudgetsCard } from './OwnedBudgetsCard';
import { SlosBurningCard } from './SlosBurningCard';

async function show(
  card: ReactElement,
  {
    owners = ['group:default/team-shop'],
    changes = {},
  }: { owners?: string[]; changes?: Partial<SloList> } = {},
) {
  const slos = jest.fn(async options => ({ ...sloList(options), ...changes }));
  const identity = {
    getBackstageIdentity: async () => ({ ownershipEntityRefs: owners }),
  };
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [sloApiRef, { slos } as Partial<SloApi> as SloApi],
        [identityApiRef, identity as any],
      ]}
    >
      {card}
    </TestApiProvider>,
    { mountedRoutes: { '/slos': slosRouteRef } },
  );
  return slos;
}

/** So many SLOs in production that burn fast. */
const burningFast = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    ...sloStatuses['burning-fast'](),
    ref: `prod-eu/slo-${index}`,
  }));

const nothing = { slos: [], total: 0, counts: {} };

describe('a card that found nothing', () => {
  const cards = [
    [
      <SlosBurningCard />,
      'Not known whether a production SLO needs attention.',
      /none is without data/,
    ],
    [
      <OwnedBudgetsCard />,
      'Not known whether one of your entities has an SLO.',
      /None of your entities/,
    ],
  ] as const;

  it.each(cards)(
    'does not claim that there is nothing while a source was never heard: %#',
    async (card, sentence, claim) => {
      const sources = [
        sourceStatus({ state: 'unreachable', asOf: undefined }),
        sourceStatus({ name: 'stage' }),
      ];
      await show(card, { changes: { ...nothing, sources } });
      expect(await screen.findByText(sentence)).toBeVisible();
      expect(screen.getByText(/prod-eu does not answer\./)).toBeVisible();
      expect(screen.getByText('Not known')).toBeVisible();
      expect(screen.queryByText(claim)).not.toBeInTheDocument();
    },
  );

  it.each(cards)(
    'does not claim that there is nothing before the catalog was read: %#',
    async (card, sentence, claim) => {
      await show(card, { changes: { ...nothing, linksAsOf: undefined } });
      expect(await screen.findByText(sentence)).toBeVisible();
      expect(
        screen.getByText(/The catalog has not been read yet/),
      ).toBeVisible();
      expect(screen.queryByText(claim)).not.toBeInTheDocument();
    },
  );

  it.each(cards)(
    'says that no source is configured: %#',
    async (card, sentence, claim) => {
      await show(card, { changes: { ...nothing, sources: [] } });
      expect(await screen.findByText(sentence)).toBeVisible();
      expect(screen.getByText(/No Prometheus is configured\./)).toBeVisible();
      expect(screen.queryByText(claim)).not.toBeInTheDocument();
    },
  );

  it.each(cards)(
    'says so when all sources were heard: %#',
    async (card, sentence, claim) => {
      await show(card, { changes: nothing });
      expect(await screen.findByText(claim)).toBeVisible();
      expect(screen.queryByText(sentence)).not.toBeInTheDocument();
    },
  );
});

describe('SlosBurningCard', () => {
  it('lists what burns and what has no data in production, worst first', async () => {
    await show(<SlosBurningCard />);
    await screen.findByText('1 exhausted');
    expect(
      screen.getByText(
        'production: 1 spent, 2 burn, 4 not known; first 6 of 7',
      ),
    ).toBeVisible();
    const rows = screen.getAllByRole('listitem').map(row => row.textContent);
    expect(rows[0]).toMatch(/payments-availability−34%overspent/);
    expect(rows[1]).toMatch(/checkout-availability45x22% left, spent in 3\sh/);
    expect(rows[3]).toMatch(/notifications-deliveryno data for 3\sh\s12\smin/);
    expect(rows.join()).not.toMatch(/staging/);
  });

  it('does not show what fits on a page as all that burns', async () => {
    const slos = burningFast(50);
    await show(<SlosBurningCard />, {
      changes: { slos, total: 731, visible: 9000 },
    });
    expect(await screen.findByText('50+ burning fast')).toBeVisible();
    expect(
      screen.getByText('production: at least 50 burn; first 6 of 50+'),
    ).toBeVisible();
  });

  it('knows that production is complete where staging follows it', async () => {
    const slos = [
      ...burningFast(8),
      sloStatus({ environment: 'staging', state: 'exhausted' }),
    ];
    await show(<SlosBurningCard />, { changes: { slos, total: 731 } });
    expect(await screen.findByText('8 burning fast')).toBeVisible();
    expect(screen.getByText(/; first 6 of 8$/)).toBeVisible();
  });
});

describe('OwnedBudgetsCard', () => {
  it('says that it counts only the first of many', async () => {
    const slos = burningFast(10);
    await show(<OwnedBudgetsCard />, { changes: { slos, total: 731 } });
    expect(
      await screen.findByText(/^Only the first 10 of 731 SLOs are counted/),
    ).toBeVisible();
    expect(screen.getByText('10+ burning fast')).toBeVisible();
  });

  it('knows that production is complete where staging follows it', async () => {
    const slos = [...burningFast(3), sloStatus({ environment: 'staging' })];
    await show(<OwnedBudgetsCard />, { changes: { slos, total: 731 } });
    expect(await screen.findByText('3 burning fast')).toBeVisible();
  });

  it('asks for what the person owns', async () => {
    const slos = await show(<OwnedBudgetsCard />);
    expect(await screen.findByText('of team-shop; worst first')).toBeVisible();
    expect(slos).toHaveBeenCalledWith(
      expect.objectContaining({ owner: 'group:default/team-shop' }),
      expect.anything(),
    );
    expect(screen.getByText('7 of 10')).toBeInTheDocument();
    expect(
      screen.getByText('1 spent, 2 burn, 4 not known; 2 young or low traffic'),
    ).toBeInTheDocument();
  });

  it("does not show everyone's SLOs to who owns nothing", async () => {
    const slos = await show(<OwnedBudgetsCard />, { owners: [] });
    expect(
      await screen.findByText('None of your entities has an SLO.'),
    ).toBeInTheDocument();
    expect(slos).not.toHaveBeenCalled();
  });
});
