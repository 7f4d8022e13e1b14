import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import {
  applicationChangeSchema,
  type ApplicationChange,
} from '@fairway/contracts/argocd';
import type { Knex } from 'knex';

const TABLE = 'argocd_outbox';
const AT_ONCE = 50;
// Half a minute, then twice as long each time: the last one after half an hour.
const FIRST_PAUSE_SECONDS = 30;
const MOST_ATTEMPTS = 7;
// What was told is kept that long, as long as somebody may look for it.
const KEEP_SECONDS = 30 * 24 * 3600;

/** Where changes are told. */
export type ChannelName = 'events' | 'notifications';

/**
 * Tells a change. `absent`: there is nobody to tell it to, which is no fault.
 *
 * @throws whatever keeps it from being told; it is tried again
 */
export type Channel = (change: ApplicationChange) => Promise<'told' | 'absent'>;

/** A change, and the channels on which it is to be told. */
export interface Announcement {
  change: ApplicationChange;
  channels: ChannelName[];
}

interface Row {
  id: string;
  channel: ChannelName;
  change: string;
  attempts: number;
  due_at: number | string;
  made_at: number | string;
  sent_at: number | string | null;
}

const seconds = (time: Date) => Math.floor(time.getTime() / 1000);

/** Puts changes into the outbox. Its key decides that each is told once, whoever finds it how often. */
export async function enqueue(
  transaction: Knex.Transaction,
  announcements: Announcement[],
  now: Date,
): Promise<void> {
  const rows = announcements.flatMap(({ change, channels }) =>
    channels.map(
      (channel): Row => ({
        id: change.id,
        channel,
        change: JSON.stringify(change),
        attempts: 0,
        due_at: seconds(now),
        made_at: seconds(now),
        sent_at: null,
      }),
    ),
  );
  for (const row of rows) {
    await transaction<Row>(TABLE)
      .insert(row)
      .onConflict(['id', 'channel'])
      .ignore();
  }
  await transaction<Row>(TABLE)
    .where('made_at', '<', seconds(now) - KEEP_SECONDS)
    .delete();
}

export interface OutboxOptions {
  database: Knex;
  channels: Record<ChannelName, Channel>;
  logger: LoggerService;
  now(): Date;
}

/** Tells what is to be told, each on its channel, by one replica alone; again after a while if that fails. */
export class Outbox {
  static create(options: OutboxOptions): Outbox {
    return new Outbox(options);
  }

  private constructor(private readonly options: OutboxOptions) {}

  /** Tells what is due. */
  async deliver(signal: AbortSignal): Promise<void> {
    const due = await this.#rows()
      .whereNull('sent_at')
      .where('attempts', '<', MOST_ATTEMPTS)
      .where('due_at', '<=', seconds(this.options.now()))
      .orderBy('made_at')
      .limit(AT_ONCE);
    for (const row of due) {
      if (signal.aborted) return;
      if (await this.#claim(row)) await this.#tell(row);
    }
  }

  #rows() {
    return this.options.database<Row>(TABLE);
  }

  #row({ id, channel }: Row) {
    return this.#rows().where({ id, channel });
  }

  /** Whoever counts the attempt makes it. */
  async #claim(row: Row): Promise<boolean> {
    const { attempts } = row;
    const pause = FIRST_PAUSE_SECONDS * 2 ** attempts;
    const claimed = await this.#row(row)
      .where({ attempts })
      .whereNull('sent_at')
      .update({
        attempts: attempts + 1,
        due_at: seconds(this.options.now()) + pause,
      });
    return claimed === 1;
  }

  async #tell(row: Row): Promise<void> {
    const { channels, now } = this.options;
    try {
      const change = applicationChangeSchema.parse(JSON.parse(row.change));
      if ((await channels[row.channel](change)) === 'absent') return;
    } catch (error) {
      this.#failed(row, error);
      return;
    }
    await this.#row(row).update({ sent_at: seconds(now()) });
  }

  #failed({ id, channel, attempts }: Row, error: unknown): void {
    const isLast = attempts + 1 >= MOST_ATTEMPTS;
    this.options.logger.warn(
      `"${id}" could not be told to ${channel}, ${
        isLast ? 'and is given up' : 'and is tried again'
      }: ${isError(error) ? error.message : error}`,
    );
  }
}
