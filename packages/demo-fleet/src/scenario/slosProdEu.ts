import { DAY, HOUR, MINUTE } from './duration';
import { platformSlos } from './platformSlos';
import type { SloStory } from './sloStory';
import { incident, ongoing, steady } from './traffic';

function fairway(
  service: string,
  sli: 'availability' | 'latency',
  owner: { team: string; system: string },
): Pick<SloStory, 'name' | 'service' | 'dialect' | 'window' | 'labels'> {
  return {
    name: `${service}-${sli}`,
    service,
    dialect: 'fairway',
    window: '30d',
    labels: {
      entity: `component:default/${service}`,
      environment: 'production',
      owner: owner.team,
      system: owner.system,
    },
  };
}

const shop = { team: 'team-shop', system: 'shop' };
const payments = { team: 'team-payments', system: 'billing' };
const logistics = { team: 'team-logistics', system: 'delivery' };

const fairwaySlos: SloStory[] = [
  {
    // Burning fast: a release three hours ago.
    ...fairway('checkout', 'availability', shop),
    title: 'Checkout answers',
    objective: '0.999',
    traffic: steady(60, 0.05, [
      incident(-22 * DAY, 50 * MINUTE, 0.18),
      incident(-9.4 * DAY, 35 * MINUTE, 0.347),
      ongoing(-3 * HOUR - 4 * MINUTE, 45),
    ]),
  },
  {
    ...fairway('checkout', 'latency', shop),
    title: 'Checkout is fast',
    objective: '0.99',
    latencyBound: '0.3',
    traffic: steady(60, 0.18, [incident(-17 * DAY, 90 * MINUTE, 0.06)]),
  },
  {
    ...fairway('catalog', 'availability', shop),
    title: 'Catalog answers',
    objective: '0.999',
    traffic: steady(140, 0.12, [incident(-12.2 * DAY, 25 * MINUTE, 0.09)]),
  },
  {
    // Partial: monitoring was blind for a day.
    ...fairway('search', 'availability', shop),
    title: 'Search answers',
    objective: '0.995',
    traffic: steady(85, 0.3, [incident(-5.6 * DAY, 40 * MINUTE, 0.14)]),
    silences: [{ from: -14.6 * DAY, to: -13.6 * DAY }],
  },
  {
    // Exhausted: two outages, calm since.
    ...fairway('payments', 'availability', payments),
    title: 'Payments answer',
    objective: '0.9995',
    traffic: steady(35, 0.12, [
      incident(-19.3 * DAY, 30 * MINUTE, 0.38),
      incident(-7.7 * DAY, 70 * MINUTE, 0.84),
    ]),
  },
  {
    // Young: nobody measured before.
    ...fairway('fraud-check', 'availability', payments),
    title: 'Fraud check answers',
    objective: '0.999',
    traffic: steady(12, 0.3, [incident(-1.6 * DAY, 20 * MINUTE, 0.03)]),
    rulesLoaded: -3 * DAY,
  },
  {
    // Low traffic: one failure costs more than the whole budget.
    ...fairway('invoice-export', 'availability', payments),
    title: 'Invoices are exported',
    objective: '0.999',
    traffic: {
      kind: 'sparse',
      requests: 902,
      failures: [-20.4 * DAY, -6.1 * DAY],
    },
  },
  {
    // No data: the metric went away with a release.
    ...fairway('notifications', 'availability', logistics),
    title: 'Notifications are sent',
    objective: '0.99',
    traffic: steady(9, 0.2, [incident(-15 * DAY, 60 * MINUTE, 0.1)]),
    silences: [{ from: -3 * HOUR - 12 * MINUTE }],
  },
];

function sloth(
  service: string,
  labels: Record<string, string>,
): Pick<SloStory, 'name' | 'service' | 'dialect' | 'window' | 'labels'> {
  return {
    name: `${service}-availability`,
    service,
    dialect: 'sloth',
    window: '30d',
    labels,
  };
}

const slothSlos: SloStory[] = [
  {
    // Burning slow: a trickle of failures for days.
    ...sloth('cart', { environment: 'production' }),
    objective: '0.999',
    traffic: steady(48, 0.15, [
      incident(-16 * DAY, 45 * MINUTE, 0.19),
      ongoing(-3.4 * DAY, 2.05),
    ]),
  },
  {
    // Healthy; its component is called routing and points here by annotation.
    ...sloth('route-planner', {}),
    objective: '0.995',
    traffic: steady(22, 0.14, [incident(-8 * DAY, 30 * MINUTE, 0.05)]),
  },
  {
    // Unlinked: no component is called returns-api.
    ...sloth('returns-api', { environment: 'production' }),
    objective: '0.99',
    traffic: steady(6, 0.25),
  },
];

export const prodEuSlos: SloStory[] = [
  ...fairwaySlos,
  ...platformSlos('prod-eu', { environment: 'production' }),
  ...slothSlos,
];
