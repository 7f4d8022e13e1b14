import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { bareRenderer } from '../components/HomeCards/bareRenderer';

export const burningWidget = HomePageWidgetBlueprint.make({
  name: 'burning',
  params: {
    name: 'SlosBurning',
    title: 'Needs attention',
    description:
      'Production SLOs that are spent, burn or have no data, worst first',
    componentProps: bareRenderer,
    components: () =>
      import('../components/HomeCards').then(m => ({
        Content: m.SlosBurningCard,
      })),
  },
});

export const ownedWidget = HomePageWidgetBlueprint.make({
  name: 'owned',
  params: {
    name: 'OwnedBudgets',
    title: 'Your error budgets',
    description: 'Error budgets of what you and your teams own',
    componentProps: bareRenderer,
    components: () =>
      import('../components/HomeCards').then(m => ({
        Content: m.OwnedBudgetsCard,
      })),
  },
});
