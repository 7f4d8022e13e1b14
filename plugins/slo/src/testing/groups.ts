import { DateTime } from 'luxon';
import { known } from '@fairway/contracts';
import type { SloStatus } from '@fairway/contracts/slo';
import { sloStatus, sloStatuses } from './sloStatus';

/** The budgets of an SLO that has one for each region, worst first. */
export function groupedStatuses(): SloStatus[] {
  const slo = 'prod-eu/checkout-availability';
  const of = (region: string, status: SloStatus): SloStatus => ({
    ...status,
    id: `checkout-availability:${region}`,
    ref: `${slo}:${region}`,
    name: 'checkout-availability',
    group: { slo, labels: { region }, count: 4, leads: region === 'eu-west' },
  });
  return [
    of('eu-west', sloStatuses['burning-fast']()),
    of('eu-north', sloStatuses['no-data']()),
    of('us-east', sloStatus({ remaining: known(0.41) })),
    of('us-west', sloStatus({ remaining: known(0.93) })),
  ];
}

/** An SLO whose budget begins anew each month, in Berlin. */
export function calendarStatus(changes: Partial<SloStatus> = {}): SloStatus {
  const start = DateTime.now().setZone('Europe/Berlin').startOf('month');
  const end = start.plus({ months: 1 });
  return sloStatus({
    windowSeconds: known(end.diff(start).as('seconds')),
    window: {
      type: 'calendar',
      duration: '1M',
      timeZone: 'Europe/Berlin',
      start: start.toUTC().toISO()!,
      end: end.toUTC().toISO()!,
    },
    ...changes,
  });
}
