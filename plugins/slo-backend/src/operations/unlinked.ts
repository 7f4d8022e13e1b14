import type { sloContract } from '@fairway/contracts/slo';
import { envelope, type Handlers } from '@fairway/kit-node';
import { dialectOf, type SloReading } from '../dialects';
import { NAME_LABELS } from '../linking/linkSlos';
import { selectorLine } from '../linking/selectorLine';
import { worstFirst } from '../model/order';
import type { SloDeps } from './SloDeps';

/** The label that says most about where the SLO belongs; its id if there is none. */
function line(reading: SloReading): string {
  const { idLabel } = dialectOf(reading.dialect);
  const label =
    NAME_LABELS.find(
      name => name !== 'entity' && name !== 'job' && reading.labels[name],
    ) ?? idLabel;
  return selectorLine(label, reading.labels[label]);
}

/** SLOs of nobody, with the line that would give each to an entity. */
export function unlinked(
  deps: SloDeps,
): Handlers<typeof sloContract>['unlinked'] {
  return async () => {
    const readAt = deps.directory.readAt();
    // Before that all are, and not one may turn out to be.
    const entries = readAt ? deps.model.entries() : [];
    const found = entries
      .filter(({ links }) => links.length === 0)
      .sort((a, b) => worstFirst(a.status, b.status))
      .map(({ status, reading }) => ({ status, line: line(reading) }));
    return {
      ...envelope(
        deps.model.sources(),
        found.map(({ status }) => status),
      ),
      linksAsOf: readAt?.toISOString(),
      slos: found,
    };
  };
}
