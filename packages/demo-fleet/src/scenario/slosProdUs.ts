import { DAY, MINUTE } from './duration';
import type { SloStory } from './sloStory';
import { incident, steady } from './traffic';

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
