import { Labels, METRIC_NAME } from '../promql/labels';
import { Grid, gridTime, SampledSeries } from './sampledSeries';

export interface ActiveAlert {
  state: 'pending' | 'firing';
  /** When the condition began to hold, milliseconds. */
  activeAt: number;
  value: number;
}

interface AlertOptions {
  alert: string;
  /** All labels of the alert, `alertname` apart. */
  labels: Labels;
  grid: Grid;
  /** How long the condition must hold before the alert fires, milliseconds. */
  for: number;
  /** Value of the expression at a time of the grid; `undefined`: the alert is not active. */
  condition: (t: number) => number | undefined;
}

/** An alert over time: since when its condition holds, and the series that Prometheus writes about it. */
export class AlertTimeline {
  readonly labels: Labels;
  /** `ALERTS` (pending and firing) and `ALERTS_FOR_STATE`. */
  readonly series: SampledSeries[];
  private readonly since = new Map<number, number>();

  constructor(private readonly options: AlertOptions) {
    const { grid } = options;
    this.labels = { alertname: options.alert, ...options.labels };
    const inState = (alertstate: ActiveAlert['state']) =>
      new SampledSeries(
        { [METRIC_NAME]: 'ALERTS', alertstate, ...this.labels },
        grid,
        t => (this.stateAt(t)?.state === alertstate ? 1 : undefined),
      );
    const activeSince = new SampledSeries(
      { [METRIC_NAME]: 'ALERTS_FOR_STATE', ...this.labels },
      grid,
      t => {
        const since = this.activeSince(t);
        return since === undefined ? undefined : Math.floor(since / 1000);
      },
    );
    this.series = [inState('pending'), inState('firing'), activeSince];
  }

  /** What the newest evaluation at `t` found. */
  activeAt(t: number): ActiveAlert | undefined {
    return this.stateAt(gridTime(this.options.grid, t));
  }

  private stateAt(t: number): ActiveAlert | undefined {
    const value = this.options.condition(t);
    const activeAt = this.activeSince(t);
    if (value === undefined || activeAt === undefined) {
      return undefined;
    }
    const state = t - activeAt >= this.options.for ? 'firing' : 'pending';
    return { state, activeAt, value };
  }

  /** Walks back to where the condition began to hold, or to a time for which that is known. */
  private activeSince(t: number): number | undefined {
    const { condition, grid } = this.options;
    const walked: number[] = [];
    let since: number | undefined;
    for (let at = t; ; at -= grid.step) {
      const known = this.since.get(at);
      if (known !== undefined || condition(at) === undefined) {
        since = known ?? since;
        break;
      }
      since = at;
      walked.push(at);
    }
    for (const at of walked) {
      this.since.set(at, since as number);
    }
    return since;
  }
}
