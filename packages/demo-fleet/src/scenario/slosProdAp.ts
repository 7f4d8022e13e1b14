import { DAY, MINUTE } from './duration';
import { platformSlos } from './platformSlos';
import type { SloStory } from './sloStory';
import { incident, steady } from './traffic';

export const prodApSlos: SloStory[] = [
  ...platformSlos('prod-ap', { environment: 'production' }),
  {
    name: 'tracking-availability',
    service: 'tracking',
    dialect: 'sloth',
    window: '30d',
    labels: { environment: 'production' },
    objective: '0.995',
    traffic: steady(30, 0.2, [incident(-6 * DAY, 45 * MINUTE, 0.11)]),
  },
];
