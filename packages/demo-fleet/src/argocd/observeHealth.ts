import { overallHealth } from './health';
import type { ApplicationRecord } from './record';

/** Notes the application's health and, if it is another one, since when. */
export function observeHealth(record: ApplicationRecord, at: number): void {
  const status = overallHealth(record);
  if (status !== record.health.status) {
    record.health = { status, since: at };
  }
}
