import { isKnown } from '@fairway/contracts';
import type { Collected } from '@fairway/kit-node';
import type { SloSnapshot } from '../collect/collectSlos';
import type { SloReading } from '../dialects';

/** An SLO as one of its replicas tells it. */
export interface Replica {
  collected: Collected<SloSnapshot>;
  reading: SloReading;
  /** Share of the window with data, from the look-back. */
  lookedBack: number | undefined;
}

/** Its source answered lately. */
export function isFresh({ collected }: Replica): boolean {
  return collected.status.state === 'ok';
}

/** Its source did not warn that something is missing. */
export function isWhole({ collected }: Replica): boolean {
  return collected.data?.warnings.length === 0;
}

/** Less than none without data now: the past of such a replica is better known, its presence is not. */
function seen({ reading, lookedBack }: Replica): number {
  if (reading.hasData === false) return -1;
  return isKnown(reading.coverage) ? reading.coverage.value : lookedBack ?? 0;
}

function better<T extends Replica>(a: T, b: T): T {
  if (isFresh(a) !== isFresh(b)) return isFresh(a) ? a : b;
  if (isWhole(a) !== isWhole(b)) return isWhole(a) ? a : b;
  return seen(b) > seen(a) ? b : a;
}

/** Of replicas: the one that answers, and in full; of those the one that saw more. */
export function bestOf<T extends Replica>(replicas: T[]): T {
  return replicas.reduce(better);
}

/**
 * What fires on any replica that answers: an alert reaches people whichever replica sends it. By tier and window, as
 * told by the best replica where it fires there.
 */
export function firingOnAny(
  best: Replica,
  replicas: Replica[],
): SloReading['firing'] {
  const others = replicas.filter(one => one !== best && isFresh(one));
  return others.reduce((firing, { reading }) => {
    const told = new Set(firing.map(({ tier, long }) => `${tier} ${long}`));
    return [
      ...firing,
      ...reading.firing.filter(
        ({ tier, long }) => !told.has(`${tier} ${long}`),
      ),
    ];
  }, best.reading.firing);
}
