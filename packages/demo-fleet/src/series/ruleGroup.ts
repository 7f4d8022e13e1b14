import type { Labels } from '../promql/labels';
import type { AlertTimeline } from './alertTimeline';
import type { SampledSeries } from './sampledSeries';

export interface RecordingRule {
  type: 'recording';
  record: string;
  expr: string;
  /** Labels that the rule adds. */
  labels: Labels;
  /** What it records: a rule over several label sets has several; a rule that finds nothing has none. */
  series: SampledSeries[];
}

export interface AlertingRule {
  type: 'alerting';
  alert: string;
  expr: string;
  /** `for`, in milliseconds. */
  for: number;
  labels: Labels;
  annotations: Labels;
  timeline: AlertTimeline;
}

export type Rule = RecordingRule | AlertingRule;

/** Rules that are evaluated together. */
export interface RuleGroup {
  name: string;
  file: string;
  /** Milliseconds. */
  interval: number;
  phase: number;
  /** When the file was loaded; no evaluation before. */
  loaded: number;
  rules: Rule[];
}
