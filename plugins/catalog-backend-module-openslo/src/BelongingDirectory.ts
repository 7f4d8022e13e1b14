import type { AuthService } from '@backstage/backend-plugin-api';
import {
  parseEntityRef,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  type Entity,
} from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { Belonging } from './sloRelations';

/** Long enough to gather the SLOs that the catalog processes side by side. */
const GATHER_MS = 20;
/** The catalog processes everything again every two minutes or so; what is younger is good enough. */
const KEEP_MS = 60_000;
const PAGE = 200;

interface Options {
  catalog: Pick<CatalogService, 'getEntitiesByRefs'>;
  auth: Pick<AuthService, 'getOwnServiceCredentials'>;
  now?(): number;
}

/** What owns an entity and what it is part of, as the catalog has it: many questions at once become one. */
export class BelongingDirectory {
  readonly #options: Options;
  readonly #answers = new Map<
    string,
    { at: number; answer: Promise<Belonging> }
  >();
  #gathering: { refs: string[]; answers: Promise<Belonging[]> } | undefined;

  constructor(options: Options) {
    this.#options = options;
  }

  /** @throws whatever the catalog throws; an entity that is not there (yet) has neither owner nor system */
  of(ref: string): Promise<Belonging> {
    const now = (this.#options.now ?? Date.now)();
    for (const [key, { at }] of this.#answers) {
      if (now - at > KEEP_MS) this.#answers.delete(key);
    }
    const known = this.#answers.get(ref);
    if (known) return known.answer;
    const answer = this.#ask(ref);
    this.#answers.set(ref, { at: now, answer });
    // Neither a failure nor nothing is kept: the entity may be there in a moment.
    answer.then(
      ({ owners, systems }) => {
        if (owners.length + systems.length === 0) this.#answers.delete(ref);
      },
      () => this.#answers.delete(ref),
    );
    return answer;
  }

  async #ask(ref: string): Promise<Belonging> {
    const gathering = (this.#gathering ??= this.#gather());
    const index = gathering.refs.push(ref) - 1;
    return (await gathering.answers)[index];
  }

  #gather() {
    const refs: string[] = [];
    const answers = new Promise(resolve => {
      setTimeout(resolve, GATHER_MS);
    }).then(() => {
      this.#gathering = undefined;
      return this.#read(refs);
    });
    return { refs, answers };
  }

  async #read(refs: string[]): Promise<Belonging[]> {
    const { catalog, auth } = this.#options;
    const credentials = await auth.getOwnServiceCredentials();
    const found: (Entity | undefined)[] = [];
    for (let from = 0; from < refs.length; from += PAGE) {
      const { items } = await catalog.getEntitiesByRefs(
        {
          entityRefs: refs.slice(from, from + PAGE),
          fields: ['kind', 'metadata.name', 'relations'],
        },
        { credentials },
      );
      found.push(...items);
    }
    return found.map(belongingOf);
  }
}

function belongingOf(entity: Entity | undefined): Belonging {
  const targets = (type: string) =>
    (entity?.relations ?? [])
      .filter(relation => relation.type === type)
      .map(({ targetRef }) => targetRef);
  return {
    owners: targets(RELATION_OWNED_BY),
    systems: targets(RELATION_PART_OF).filter(
      ref => parseEntityRef(ref).kind === 'system',
    ),
  };
}
