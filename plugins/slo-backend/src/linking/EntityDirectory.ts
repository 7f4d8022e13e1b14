import type { Entity } from '@backstage/catalog-model';
import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { SLO_SELECTOR_ANNOTATION } from '@fairway/contracts/slo';
import { linkableEntity } from './linkableEntity';
import { isComponent, type LinkableEntity } from './linkSlos';

const INTERVAL_MS = 30_000;

const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.annotations',
];

// The catalog refuses bodies of more than 100 kB.
const REFS_PER_REQUEST = 500;

export interface EntityDirectoryOptions {
  catalog: CatalogService;
  auth: AuthService;
  logger: LoggerService;
}

/**
 * The entities that SLOs may belong to, read in the background with the plugin's own credentials. Serves linking alone:
 * what a caller may see is asked with the caller's credentials, request by request.
 */
export class EntityDirectory {
  #entities: LinkableEntity[] = [];
  #byRef = new Map<string, LinkableEntity>();
  #version = 0;
  #readAt: Date | undefined;

  static create(options: EntityDirectoryOptions): EntityDirectory {
    return new EntityDirectory(options);
  }

  private constructor(private readonly options: EntityDirectoryOptions) {}

  /** Changes whenever the entities may have. */
  get version(): number {
    return this.#version;
  }

  get entities(): LinkableEntity[] {
    return this.#entities;
  }

  /**
   * When the catalog was last read; `undefined`: not yet. With an entity: not yet as the entity now is, so that nothing can
   * be said about its links.
   */
  readAt(entity?: LinkableEntity): Date | undefined {
    if (!entity || !(isComponent(entity) || entity.selector)) {
      return this.#readAt;
    }
    const known = this.#byRef.get(entity.ref);
    return known && known.selector?.text === entity.selector?.text
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
   * Reads components, entities with the annotation, and those that SLOs name.
   *
   * @throws what the catalog throws; what was read before stays
   */
  async refresh(named: Iterable<string>, now: Date): Promise<void> {
    const { catalog, auth } = this.options;
    const credentials = await auth.getOwnServiceCredentials();
    const found: Entity[] = [];
    const pages = catalog.streamEntities(
      {
        filter: [
          { kind: 'component' },
          {
            [`metadata.annotations.${SLO_SELECTOR_ANNOTATION}`]:
              CATALOG_FILTER_EXISTS,
          },
        ],
        fields: FIELDS,
      },
      { credentials },
    );
    for await (const page of pages) found.push(...page);
    const entities = found.flatMap(entity => this.#linkable(entity));
    const have = new Set(entities.map(({ ref }) => ref));
    const missing = [...new Set(named)].filter(ref => !have.has(ref));
    for (let i = 0; i < missing.length; i += REFS_PER_REQUEST) {
      const entityRefs = missing.slice(i, i + REFS_PER_REQUEST);
      const { items } = await catalog.getEntitiesByRefs(
        { entityRefs, fields: FIELDS },
        { credentials },
      );
      entities.push(
        ...items.flatMap(entity => (entity ? this.#linkable(entity) : [])),
      );
    }
    this.#readAt = now;
    if (JSON.stringify(entities) === JSON.stringify(this.#entities)) return;
    this.#entities = entities;
    this.#byRef = new Map(entities.map(entity => [entity.ref, entity]));
    this.#version++;
  }

  #linkable(entity: Entity): LinkableEntity[] {
    try {
      return [linkableEntity(entity)];
    } catch (error) {
      // One entity's mistake must not unlink all others; its own page says what is wrong.
      this.options.logger.warn(
        `${entity.kind}:${entity.metadata.namespace}/${entity.metadata.name}: ${
          isError(error) ? error.message : error
        }`,
      );
      return [];
    }
  }
}
