import { DAY, MINUTE } from './duration';
import { platformSlos } from './platformSlos';
import type { SloStory } from './sloStory';
import { incident, ongoing, steady } from './traffic';

function pyrra(service: string) {
  return {
    name: `${service}-availability`,
    service,
    dialect: 'pyrra' as const,
    window: '4w',
    // From the labels `pyrra.dev/...` of the ServiceLevelObjective.
    labels: { service, environment: 'production' },
  };
}

export const prodUsSlos: SloStory[] = [
  // Slow to schedule: nodes come late since the autoscaler was changed.
  ...platformSlos('prod-us', {
    environment: 'production',
    scheduling: steady(0.6, 0.25, [ongoing(-3.2 * DAY, 2.1)]),
  }),
  {
    ...pyrra('ledger'),
    objective: '0.999',
    traffic: steady(40, 0.1, [incident(-11 * DAY, 30 * MINUTE, 0.12)]),
  },
  {
    ...pyrra('tax'),
    objective: '0.995',
    traffic: steady(18, 0.2),
    genericRules: true,
  },
];
