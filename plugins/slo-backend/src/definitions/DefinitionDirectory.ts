import type { AuthService } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { OPENSLO_KINDS } from '@fairway/slo';
import type { Definitions } from './DefinedSlo';

const INTERVAL_MS = 30_000;

const FIELDS = [
  'apiVersion',
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.annotations',
  'metadata.openslo',
  'spec',
  'relations',
];

export interface DefinitionDirectoryOptions {
  catalog: CatalogService;
  auth: AuthService;
  /** Of all OpenSLO entities at once: they refer to each other. */
  read(entities: Entity[]): Definitions;
}

const NONE: Definitions = { byId: new Map(), invalid: [] };

/**
 * What the OpenSLO entities of the catalog define, read in the background with the plugin's own credentials. What a caller
 * may see of it is asked with the caller's credentials, request by request.
 */
export class DefinitionDirectory {
  #definitions = NONE;
  #version = 0;
  #readAt: Date | undefined;
  #told = '';
  #catalogVersion: number | undefined;

  static create(options: DefinitionDirectoryOptions): DefinitionDirectory {
    return new DefinitionDirectory(options);
  }

  private constructor(private readonly options: DefinitionDirectoryOptions) {}

  /** Changes whenever the definitions may have. */
  get version(): number {
    return this.#version;
  }

  /** When the catalog was last read; `undefined`: not yet, so that what has no definition may well have one. */
  get readAt(): Date | undefined {
    return this.#readAt;
  }

  get definitions(): Definitions {
    return this.#definitions;
  }

  /**
   * Refreshes each half minute, and at once when something else of the catalog changed, as when it has just started.
   *
   * @param catalogVersion - changes whenever other entities do
   */
  async refreshWhenDue(catalogVersion: number, now: Date): Promise<void> {
    const age = now.getTime() - (this.#readAt?.getTime() ?? 0);
    if (age < INTERVAL_MS && catalogVersion === this.#catalogVersion) return;
    await this.refresh(now);
    this.#catalogVersion = catalogVersion;
  }

  /**
   * Reads them anew, and makes their rules where one changed.
   *
   * @throws what the catalog throws; what was read before stays
   */
  async refresh(now: Date): Promise<void> {
    const { catalog, auth, read } = this.options;
    const credentials = await auth.getOwnServiceCredentials();
    const entities: Entity[] = [];
    const pages = catalog.streamEntities(
      { filter: [{ kind: [...OPENSLO_KINDS] }], fields: FIELDS },
      { credentials },
    );
    for await (const page of pages) entities.push(...page);
    const told = JSON.stringify(entities);
    if (told !== this.#told || !this.#readAt) {
      this.#definitions = read(entities);
      this.#told = told;
      this.#version++;
    }
    this.#readAt = now;
  }
}
