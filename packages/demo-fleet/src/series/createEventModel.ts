import type { SloStory } from '../scenario/sloStory';
import { budgetOf } from './budget';
import type { EventModel } from './eventModel';
import { SparseEvents } from './sparseEvents';
import { SteadyEvents } from './steadyEvents';
import { windowOf } from './windows';

/** The events of an SLO's story for a demo that started at `start`. */
export function createEventModel(story: SloStory, start: number): EventModel {
  const options = {
    seed: story.name,
    start,
    budget: Number(budgetOf(story.objective)),
    window: windowOf(story.window),
  };
  const events =
    story.traffic.kind === 'steady'
      ? new SteadyEvents(story.traffic, options)
      : new SparseEvents(story.traffic, options);
  const silences = (story.silences ?? []).map(({ from, to = Infinity }) => ({
    from: start + from,
    to: start + to,
  }));
  return {
    total: t => events.total(t),
    bad: t => events.bad(t),
    silences,
    silenceAt: t => silences.some(({ from, to }) => t >= from && t < to),
  };
}
