import type { Entity } from '@backstage/catalog-model';
import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import type { CatalogService } from '@backstage/plugin-catalog-node';

const INTERVAL_MS = 30_000;

const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.annotations',
];

// The catalog refuses bodies of more than 100 kB.
const REFS_PER_REQUEST = 500;

/**
 * What is kept of an entity that something upstream may belong to.
 *
 * @public
 */
export interface DirectoryEntity {
  /** Full ref, lower case: `component:default/checkout`. */
  ref: string;
  kind: string;
  /** What its annotations say about its links, as written; absent: nothing. */
  annotated?: string;
}

/** @public */
export interface EntityDirectoryOptions<E extends DirectoryEntity> {
  catalog: CatalogService;
  auth: AuthService;
  logger: LoggerService;
  /** Entities with one of these are kept, whatever their kind. */
  annotations: readonly string[];
  /** Read of each besides kind, name and annotations, such as `spec.owner`. */
  fields?: readonly string[];
  /** Throws an error for an entity whose annotations cannot be read. */
  read(entity: Entity): E;
}

/**
 * The entities that something upstream may belong to, read in the background with the plugin's own credentials. Serves linking alone:
 * what a caller may see is asked with the caller's credentials, request by request.
 *
 * @public
 */
export class EntityDirectory<E extends DirectoryEntity> {
  #entities: E[] = [];
  #byRef = new Map<string, E>();
  #version = 0;
  #readAt: Date | undefined;
  /** What is wrong with entities, as it was logged. */
  #faults = new Set<string>();

  static create<E extends DirectoryEntity>(
    options: EntityDirectoryOptions<E>,
  ): EntityDirectory<E> {
    return new EntityDirectory(options);
  }

  private constructor(private readonly options: EntityDirectoryOptions<E>) {}

  /** Changes whenever the entities may have. */
  get version(): number {
    return this.#version;
  }

  get entities(): E[] {
    return this.#entities;
  }

  /**
   * When the catalog was last read; `undefined`: not yet. With an entity: not yet as the entity now is, so that nothing can
   * be said about its links.
   */
  readAt(entity?: E): Date | undefined {
    if (!entity || !(isComponent(entity) || entity.annotated !== undefined)) {
      return this.#readAt;
    }
    const known = this.#byRef.get(entity.ref);
    return known && known.annotated === entity.annotated
      ? this.#readAt
      : undefined;
  }

  /**
   * Refreshes if that is due: each half minute, and at once while there is nothing, as when the catalog itself has just
   * started.
   */
  async refreshWhenDue(named: Iterable<string>, now: Date): Promise<void> {
    const age = now.getTime() - (this.#readAt?.getTime() ?? 0);
    if (this.#entities.length > 0 && age < INTERVAL_MS) return;
    await this.refresh(named, now);
  }

  /**
   * Reads components, entities with one of the annotations, and those that are named upstream.
   *
   * @throws what the catalog throws; what was read before stays
   */
  async refresh(named: Iterable<string>, now: Date): Promise<void> {
    const { catalog, auth, annotations } = this.options;
    const fields = [...FIELDS, ...(this.options.fields ?? [])];
    const credentials = await auth.getOwnServiceCredentials();
    const found: Entity[] = [];
    const pages = catalog.streamEntities(
      {
        filter: [
          { kind: 'component' },
          ...annotations.map(name => ({
            [`metadata.annotations.${name}`]: CATALOG_FILTER_EXISTS,
          })),
        ],
        fields,
      },
      { credentials },
    );
    for await (const page of pages) found.push(...page);
    const faults = new Set<string>();
    const linkable = (entity: Entity) => this.#linkable(entity, faults);
    const entities = found.flatMap(linkable);
    const have = new Set(entities.map(({ ref }) => ref));
    const missing = [...new Set(named)].filter(ref => !have.has(ref));
    for (let i = 0; i < missing.length; i += REFS_PER_REQUEST) {
      const entityRefs = missing.slice(i, i + REFS_PER_REQUEST);
      const { items } = await catalog.getEntitiesByRefs(
        { entityRefs, fields },
        { credentials },
      );
      entities.push(
        ...items.flatMap(entity => (entity ? linkable(entity) : [])),
      );
    }
    this.#readAt = now;
    this.#faults = faults;
    if (JSON.stringify(entities) === JSON.stringify(this.#entities)) return;
    this.#entities = entities;
    this.#byRef = new Map(entities.map(entity => [entity.ref, entity]));
    this.#version++;
  }

  #linkable(entity: Entity, faults: Set<string>): E[] {
    try {
      return [this.options.read(entity)];
    } catch (error) {
      // One entity's mistake must not unlink all others; its own page says what is wrong.
      const { kind, metadata } = entity;
      const fault = `${kind}:${metadata.namespace}/${metadata.name}: ${
        isError(error) ? error.message : error
      }`;
      const isNew = !this.#faults.has(fault) && !faults.has(fault);
      if (isNew) this.options.logger.warn(fault);
      faults.add(fault);
      return [];
    }
  }
}

function isComponent({ kind }: DirectoryEntity): boolean {
  return kind.toLowerCase() === 'component';
}
