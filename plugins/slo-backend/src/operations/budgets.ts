import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type { EntityBudgets, sloContract } from '@fairway/contracts/slo';
import {
  entriesOfEntity,
  envelope,
  isRollup,
  type Handlers,
} from '@fairway/kit-node';
import { linkableEntity } from '../linking/linkableEntity';
import { NAME_LABELS } from '../linking/linkSlos';
import { selectorLine } from '../linking/selectorLine';
import { triedLinks } from '../linking/triedLinks';
import { productionFirst } from '../model/order';
import { groupsAsSeen, leads } from '../model/sloGroups';
import type { SloReadModel } from '../model/SloReadModel';
import { invalidOf } from './invalidDefinitions';
import type { SloDeps } from './SloDeps';
import { maySeeUnlinked, type VisibleSlo } from './visible';

/** What an SLO of the catalog lacks is no annotation. */
function isSlo({ kind }: Entity): boolean {
  return kind.toLowerCase() === 'slo';
}

/** A line for the annotations as an example, with the entity's name. */
function example({ metadata }: Entity): EntityBudgets['suggestion'] {
  return { line: selectorLine('sloth_service', metadata.name) };
}

/** A line for the annotations from an SLO of nobody whose labels hold the entity's name. */
function suggestion(
  entity: Entity,
  model: SloReadModel,
): EntityBudgets['suggestion'] {
  const { name } = entity.metadata;
  const orphans = model.entries().filter(({ links }) => links.length === 0);
  const found = orphans
    .flatMap(({ reading }) =>
      [...NAME_LABELS, 'slo', 'sloth_id'].map(label => ({
        label,
        value: reading.labels[label] ?? '',
      })),
    )
    .find(({ value }) => value.includes(name));
  if (!found) return { ...example(entity)!, matches: 0 };
  const { label, value } = found;
  return {
    line: selectorLine(label, value),
    matches: orphans.filter(({ reading }) => reading.labels[label] === value)
      .length,
  };
}

function sparklines(slos: VisibleSlo[], { trends }: SloDeps) {
  return Object.fromEntries(
    slos.flatMap(({ entry, status }) => {
      const trend =
        entry.source && trends.get(entry.source.name, entry.reading.id);
      return trend ? [[status.ref, trend.sparkline]] : [];
    }),
  );
}

/** Error budgets of an entity, or of all it stands for. */
export function budgets(
  deps: SloDeps,
): Handlers<typeof sloContract>['budgets'] {
  /** Names an SLO of nobody only to those who may see those. */
  const suggest = async (entity: Entity, credentials: BackstageCredentials) =>
    (await maySeeUnlinked(credentials, deps))
      ? suggestion(entity, deps.model)
      : example(entity);

  return async request => {
    const { entity, credentials } = request;
    const linkable = linkableEntity(entity); // a selector that is none is said here
    const rollup = isRollup(entity);
    const readAt = deps.directory.readAt(rollup ? undefined : linkable);
    const visible = groupsAsSeen(await entriesOfEntity(request, deps));
    const slos = visible
      .filter(({ status }) => !rollup || leads(status))
      .sort((a, b) => productionFirst(a.status, b.status));
    const statuses = slos.map(({ status }) => status);
    return {
      ...envelope(deps.model.sources(), statuses),
      rollup,
      linksAsOf: readAt?.toISOString(),
      slos: statuses,
      invalid: await invalidOf(request, deps),
      sparklines: rollup ? {} : sparklines(slos, deps),
      tried: triedLinks(linkable),
      suggestion:
        slos.length === 0 && !rollup && !isSlo(entity) && readAt
          ? await suggest(entity, credentials)
          : undefined,
    };
  };
}
