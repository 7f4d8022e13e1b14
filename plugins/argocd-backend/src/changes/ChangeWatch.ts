import type { LinkedApplication } from '../model/ApplicationReadModel';
import type { ChangedSourcesDeps } from './changedSources';
import { changesOf } from './changesOf';
import type { ChangeStore } from './ChangeStore';
import { describeNews } from './describeNews';
import type { KnownApplication } from './KnownApplication';
import type { News } from './News';
import type { Announcement, Outbox } from './Outbox';
import { isNotified, type ChangeSettings } from './readChangeSettings';

// After an outage there may be hundreds, each with a commit to be asked for.
const DESCRIBED_AT_ONCE = 10;

export interface ChangeWatchOptions extends ChangedSourcesDeps {
  model: { entries(): LinkedApplication[] };
  /** Until the catalog was read nobody knows whom a change concerns. */
  directory: { readAt(): Date | undefined };
  store: ChangeStore;
  outbox: Outbox;
  settings: ChangeSettings;
  now(): Date;
}

/** Looks at all applications and tells what has happened to them since somebody last looked. */
export class ChangeWatch {
  static create(options: ChangeWatchOptions): ChangeWatch {
    return new ChangeWatch(options);
  }

  private constructor(private readonly options: ChangeWatchOptions) {}

  async look(signal: AbortSignal): Promise<void> {
    const { directory, store, outbox, now } = this.options;
    if (directory.readAt()) {
      const { known, found } = this.#compare(await store.known());
      const announcements = await this.#announce(found);
      await store.learn({ known, announcements, now: now() });
    }
    await outbox.deliver(signal);
  }

  async #announce(found: [News, LinkedApplication][]): Promise<Announcement[]> {
    const announcements: Announcement[] = [];
    for (let i = 0; i < found.length; i += DESCRIBED_AT_ONCE) {
      announcements.push(
        ...(await Promise.all(
          found
            .slice(i, i + DESCRIBED_AT_ONCE)
            .map(([news, entry]) => this.#announcement(news, entry)),
        )),
      );
    }
    return announcements;
  }

  #compare(before: ReadonlyMap<string, KnownApplication>) {
    const { model, settings, now } = this.options;
    const clock = { now: now(), driftAfterMs: settings.driftAfterMs };
    const known = new Map<string, KnownApplication>();
    const found: [News, LinkedApplication][] = [];
    for (const entry of model.entries()) {
      const { ref, tool } = entry.status;
      // Of what Flux did it is not told when that began: its own notifications are exact.
      if (tool === 'flux') continue;
      const learned = changesOf(before.get(ref), entry.status, clock);
      // What says nothing today is still there.
      const after = learned?.known ?? before.get(ref);
      if (after) known.set(ref, after);
      for (const news of learned?.news ?? []) found.push([news, entry]);
    }
    return { known, found };
  }

  async #announcement(
    news: News,
    entry: LinkedApplication,
  ): Promise<Announcement> {
    const { settings } = this.options;
    const change = await describeNews(news, entry, this.options);
    const hasOwners = change.entityRefs.length > 0;
    return {
      change,
      channels:
        hasOwners && isNotified(change, settings.notified)
          ? ['events', 'notifications']
          : ['events'],
    };
  }
}
