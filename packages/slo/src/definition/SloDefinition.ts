import type { BurnTier } from '../tiers';
import type { Indicator } from './Indicator';

/**
 * One objective of one SLO, complete and free of contradictions: all that rules are made from.
 *
 * @public
 */
export interface SloDefinition {
  /** Value of the label `slo`; no two SLOs of one Prometheus share it. */
  id: string;
  /** Name of the document. */
  name: string;
  /** What people call it. */
  title: string;
  description: string | undefined;
  service: string;
  /** Share of good events to reach, as decimal text: `0.999`. Text, since 1 - 0.999 is no 0.001 in floating point. */
  objective: string;
  window: SloWindow;
  budgeting: Budgeting;
  indicator: Indicator;
  /** Labels of the series, one budget for each of their values. */
  groupBy: string[];
  alerts: AlertSettings;
  /**
   * Further labels of `slo:info`: `entity` (a catalog reference), `environment`, `owner`, `system`, and whatever the document
   * labels.
   */
  info: Record<string, string>;
  /** Address of the runbook. */
  runbook: string | undefined;
}

/**
 * Over which time the budget is.
 *
 * @public
 */
export type SloWindow =
  | {
      type: 'rolling';
      /** As Prometheus writes it: `30d`, `4w`. */
      duration: string;
    }
  | {
      type: 'calendar';
      /** As OpenSLO writes it: a number and d, w, M, Q or Y. */
      duration: string;
      /** Local time at which the first window began: `2026-01-01 00:00:00`. */
      startTime: string;
      /** IANA name, such as `Europe/Berlin`. */
      timeZone: string;
    };

/**
 * What is counted: events; slices of time that were good as a whole; or the mean of the slices' good shares.
 *
 * @public
 */
export type Budgeting =
  | { method: 'Occurrences' }
  | {
      method: 'Timeslices';
      /** As Prometheus writes it. */
      slice: string;
      /** Good share that makes a slice good, as decimal text. */
      sliceTarget: string;
    }
  | { method: 'RatioTimeslices'; slice: string };

/** @public */
export interface AlertSettings {
  /** Multi-window burn rate tiers; none: no alert for burning. */
  tiers: BurnTier[];
  /** Alert where there is no data. */
  noData: boolean;
  /** Bad events within the long window below which no tier fires. */
  minimumBadEvents: number;
}
