import type { SourceStatus } from '@fairway/contracts';

/**
 * What a collector knows right now.
 *
 * @public
 */
export interface Collected<T> {
  /** For everyone. */
  status: SourceStatus;
  /** The last good answer, however old; `status` says what it is worth. */
  data?: T;
  /** When `data` was collected. */
  asOf?: Date;
  /** The last failure, kept after recovery; in full, so only for those who may see the sources. */
  lastError?: { at: Date; message: string };
}
