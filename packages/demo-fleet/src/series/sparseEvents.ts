import type { SparseTraffic } from '../scenario/sloStory';
import { unitHash } from './hash';

/**
 * Single requests, one in each slot of the window at a place of its own. The places repeat with the window, so that
 * any span as long as the window holds the same number of requests.
 */
export class SparseEvents {
  private readonly places: number[];
  private readonly slot: number;
  private readonly failures: number[];

  constructor(
    story: SparseTraffic,
    private readonly options: { seed: string; start: number; window: number },
  ) {
    this.slot = options.window / story.requests;
    this.places = Array.from({ length: story.requests }, (_, index) =>
      unitHash(`${options.seed}/${index}`),
    );
    this.failures = story.failures.map(at => this.timeOfNext(at));
  }

  total(t: number): number {
    const slots = (t - this.options.start) / this.slot;
    const index = Math.floor(slots);
    return index + (slots - index >= this.place(index) ? 1 : 0);
  }

  bad(t: number): number {
    return this.failures.filter(at => at <= t).length;
  }

  private place(index: number): number {
    const count = this.places.length;
    return this.places[((index % count) + count) % count];
  }

  /** A failure is one of the requests: the first one at or after the told time. */
  private timeOfNext(relative: number): number {
    const index = Math.ceil(relative / this.slot);
    return this.options.start + (index + this.place(index)) * this.slot;
  }
}
