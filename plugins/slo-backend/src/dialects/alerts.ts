import {
  isoTime,
  type Labels,
  type Sample,
} from '@fairway/kit-node/prometheus';
import { agrees, without } from './identity';

/** An alert that a source reports by its `ALERTS` series. */
export interface Alert {
  labels: Labels;
  firing: boolean;
  /** Since when its expression is true, ISO 8601. */
  since: string | undefined;
}

function identity(labels: Labels): string {
  return JSON.stringify(
    Object.entries(without(labels, ['__name__', 'alertstate'])).sort(),
  );
}

/** Pending and firing alerts, with their start out of `ALERTS_FOR_STATE`. */
export function readAlerts(samples: Sample[]): Alert[] {
  const starts = new Map<string, number>();
  for (const { labels, value } of samples) {
    if (labels.__name__ === 'ALERTS_FOR_STATE' && Number.isFinite(value)) {
      starts.set(identity(labels), value);
    }
  }
  return samples
    .filter(({ labels }) => labels.__name__ === 'ALERTS')
    .map(({ labels }) => {
      const start = starts.get(identity(labels));
      return {
        labels: without(labels, ['__name__', 'alertstate']),
        firing: labels.alertstate === 'firing',
        since: start === undefined ? undefined : isoTime(start),
      };
    });
}

/** Alerts of one SLO: the same id, and no other label that contradicts. */
export function alertsOf(
  alerts: Alert[],
  idLabel: string,
  key: Labels,
): Alert[] {
  return alerts.filter(
    alert =>
      alert.labels[idLabel] === key[idLabel] && agrees(alert.labels, key),
  );
}
