import { DAY, HOUR } from './duration';
import { platformSlos } from './platformSlos';
import type { SloStory } from './sloStory';
import { incident, steady } from './traffic';

function staging(service: string) {
  return {
    name: `${service}-availability`,
    service,
    dialect: 'sloth' as const,
    window: '30d',
    labels: { environment: 'staging' },
  };
}

export const stageEuSlos: SloStory[] = [
  ...platformSlos('stage-eu', { environment: 'staging' }),
  {
    // Exhausted, but only in staging.
    ...staging('checkout'),
    objective: '0.99',
    traffic: steady(2, 0.2, [
      incident(-13 * DAY, 5 * HOUR, 0.36),
      incident(-4.5 * DAY, 6 * HOUR, 0.434),
    ]),
  },
  {
    ...staging('cart'),
    objective: '0.99',
    traffic: steady(2, 0.1, [incident(-10 * DAY, 3 * HOUR, 0.151)]),
  },
];
