import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';

/** A catalog from which some entities can be hidden from users; services always see all. */
export class CallerCatalog {
  readonly service: CatalogService;
  private readonly all: CatalogService;
  private forUsers: CatalogService;

  constructor(private readonly entities: Entity[]) {
    this.all = catalogServiceMock({ entities });
    this.forUsers = this.all;
    this.service = new Proxy(this.all, {
      get: (all, name: keyof CatalogService) =>
        typeof all[name] === 'function'
          ? (...args: unknown[]) => {
              const answering = isUser(args.at(-1)) ? this.forUsers : this.all;
              return (answering[name] as Function)(...args);
            }
          : all[name],
    });
  }

  hide(...refs: string[]): void {
    this.forUsers = catalogServiceMock({
      entities: this.entities.filter(
        entity => !refs.includes(stringifyEntityRef(entity)),
      ),
    });
  }
}

function isUser(options: unknown): boolean {
  const { credentials } = (options ?? {}) as {
    credentials?: { principal?: { type?: string } };
  };
  return credentials?.principal?.type === 'user';
}
