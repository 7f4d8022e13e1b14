import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { LocationSpec } from '@backstage/plugin-catalog-common';
import type {
  CatalogProcessor,
  CatalogProcessorCache,
  CatalogProcessorEmit,
} from '@backstage/plugin-catalog-node';
import {
  isOpenSlo,
  openSloDocumentOf,
  type Issue,
  type OpenSloDocument,
} from '@fairway/slo';
import type { BelongingDirectory } from './BelongingDirectory';
import { issueText, processingStatus } from './processingStatus';
import { sloClaims } from './sloClaims';
import { sloRelations } from './sloRelations';
import { toCatalogEntity } from './toCatalogEntity';

interface Options {
  logger: LoggerService;
  directory: Pick<BelongingDirectory, 'of'>;
  validate(document: OpenSloDocument): Issue[];
}

/**
 * Makes OpenSLO documents entities of the catalog, each with its relations and with what is wrong in it.
 *
 * A document with mistakes stays an entity, so that there is a page that shows them; whoever makes rules of it leaves it out.
 */
export class OpenSloProcessor implements CatalogProcessor {
  readonly #options: Options;

  constructor(options: Options) {
    this.#options = options;
  }

  getProcessorName(): string {
    return 'OpenSloProcessor';
  }

  async preProcessEntity(entity: Entity): Promise<Entity> {
    return isOpenSlo(entity) ? toCatalogEntity(entity) : entity;
  }

  async validateEntityKind(entity: Entity): Promise<boolean> {
    return isOpenSlo(entity);
  }

  async postProcessEntity(
    entity: Entity,
    _location: LocationSpec,
    emit: CatalogProcessorEmit,
    cache: CatalogProcessorCache,
  ): Promise<Entity> {
    const document = openSloDocumentOf(entity);
    if (!document) return entity;
    const complaints =
      entity.kind === 'SLO' ? await this.#relate(entity, emit) : [];
    const items = [
      ...this.#options
        .validate(document)
        .map(issue => processingStatus(issue.severity, issueText(issue))),
      ...complaints.map(text =>
        processingStatus('warning', `SLO ${entity.metadata.name}, ${text}`),
      ),
    ];
    await this.#log(entity, {
      messages: items.map(({ message }) => message),
      cache,
    });
    return items.length > 0
      ? ({ ...entity, status: { items } } as Entity)
      : entity;
  }

  async #relate(slo: Entity, emit: CatalogProcessorEmit): Promise<string[]> {
    const { target, owners, systems, complaints } = sloClaims(slo);
    if (target === undefined) return complaints;
    const inherited =
      owners && systems
        ? { owners, systems }
        : await this.#options.directory.of(target);
    sloRelations(slo, {
      target,
      owners: owners ?? inherited.owners,
      systems: systems ?? inherited.systems,
    }).forEach(emit);
    return complaints;
  }

  /** The catalog processes everything again and again: what is wrong is logged when it is new. */
  async #log(
    entity: Entity,
    { messages, cache }: { messages: string[]; cache: CatalogProcessorCache },
  ): Promise<void> {
    const logged = await cache.get<string[]>('logged');
    if (JSON.stringify(logged ?? []) === JSON.stringify(messages)) return;
    await cache.set('logged', messages);
    for (const message of messages) {
      this.#options.logger.warn(`${stringifyEntityRef(entity)}: ${message}`);
    }
  }
}
