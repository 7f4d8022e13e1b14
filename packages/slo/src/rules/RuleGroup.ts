/** @public */
export interface RecordingRule {
  record: string;
  expr: string;
  labels: Record<string, string>;
}

/** @public */
export interface AlertingRule {
  alert: string;
  expr: string;
  /** How long it must hold, as Prometheus writes it. */
  for?: string;
  labels: Record<string, string>;
  annotations: Record<string, string>;
}

/**
 * A group of a Prometheus rule file: its rules are evaluated in order.
 *
 * @public
 */
export interface RuleGroup {
  name: string;
  /** As Prometheus writes it: `30s`. */
  interval: string;
  rules: (RecordingRule | AlertingRule)[];
}
