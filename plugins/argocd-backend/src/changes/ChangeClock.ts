/** What time it is, and how patient we are. */
export interface ChangeClock {
  now: Date;
  /** How long a drift lasts until it is told. */
  driftAfterMs: number;
}
