import { DAY, MINUTE, SECOND } from '../scenario/duration';
import type { Incident, SteadyTraffic } from '../scenario/sloStory';
import { unitHash } from './hash';
import { Integral, integralOf, Wave } from './waves';

interface SteadyOptions {
  /** Makes the curves of two SLOs differ. */
  seed: string;
  /** Start of the demo. */
  start: number;
  /** `1 - objective`. */
  budget: number;
  /** Length of the SLO's window. */
  window: number;
}

/** Failures of one incident: `share` of its requests. */
interface Segment {
  from: number;
  to: number;
  share: number;
  /** Requests up to `from`. */
  before: number;
  /** Requests between `from` and `to`. */
  requests: number;
}

function waves(seed: string, daily: number): Wave[] {
  const phase = (name: string) => 2 * Math.PI * unitHash(`${seed}/${name}`);
  return [
    // Relative to the demo's start, so that an incident costs the same at whatever hour the demo is started.
    { amplitude: daily, period: DAY, phase: 0.6 },
    { amplitude: 0.06, period: 97 * MINUTE, phase: phase('97m') },
    { amplitude: 0.04, period: 23 * MINUTE, phase: phase('23m') },
  ];
}

/** Requests per second over time as a sum of waves; failures in the background and in incidents. */
export class SteadyEvents {
  private readonly requests: Integral;
  private readonly background: Integral;
  private readonly segments: Segment[];

  constructor(
    private readonly story: SteadyTraffic,
    private readonly options: SteadyOptions,
  ) {
    const { seed, budget } = options;
    const perMillisecond = story.rate / SECOND;
    const traffic = integralOf(waves(seed, story.swing));
    const noise = integralOf(waves(`${seed}/failures`, story.swing));
    this.requests = x => perMillisecond * traffic(x);
    this.background = x =>
      perMillisecond * story.backgroundBurn * budget * noise(x);
    this.segments = story.incidents.map(incident => this.segment(incident));
  }

  total(t: number): number {
    return this.requests(t - this.options.start);
  }

  bad(t: number): number {
    const x = t - this.options.start;
    let failures = this.background(x);
    for (const { from, to, share, before, requests } of this.segments) {
      if (x >= to) {
        failures += share * requests;
      } else if (x > from) {
        failures += share * (this.requests(x) - before);
      }
    }
    return failures;
  }

  private segment({ from, to = Infinity, cost }: Incident): Segment {
    const { budget, window, seed } = this.options;
    const before = this.requests(from);
    const requests = to === Infinity ? Infinity : this.requests(to) - before;
    const atAverage = (this.story.rate / SECOND) * window;
    const burn =
      'burns' in cost ? cost.burns : (cost.spends * atAverage) / requests;
    const share = burn * budget;
    if (!(share > 0 && share <= 1)) {
      throw new RangeError(
        `Incident of ${seed} at ${from} ms: its failures would be ${share} of the requests; make it longer or cheaper`,
      );
    }
    return { from, to, share, before, requests };
  }
}
