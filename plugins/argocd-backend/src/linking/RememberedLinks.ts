import type { ApplicationLink } from '@fairway/contracts/argocd';
import type { LinkableEntity } from './linkableEntity';
import { instancesOf, type LinkableApplication } from './linkApplications';

/** Links applications, each for itself, by the entities and by which instances there are. */
export type Linker = (
  entities: LinkableEntity[],
  applications: LinkableApplication[],
  instances: ReadonlySet<string>,
) => Map<string, ApplicationLink[]>;

/** Links again only what was not linked yet: of thousands of applications a few change at a time. */
export class RememberedLinks {
  #entities: LinkableEntity[] | undefined;
  #instances: ReadonlySet<string> = new Set();
  #links = new WeakMap<LinkableApplication, ApplicationLink[]>();

  static create(link: Linker): RememberedLinks {
    return new RememberedLinks(link);
  }

  private constructor(private readonly link: Linker) {}

  /**
   * Links per application, by its address; those without an entity have none.
   *
   * @param entities - the same array as long as they are the same
   * @param applications - the same object as long as it is the same
   */
  of(
    entities: LinkableEntity[],
    applications: LinkableApplication[],
  ): Map<string, ApplicationLink[]> {
    const instances = instancesOf(applications);
    const same =
      instances.size === this.#instances.size &&
      [...instances].every(one => this.#instances.has(one));
    if (entities !== this.#entities || !same) {
      this.#entities = entities;
      this.#instances = instances;
      this.#links = new WeakMap();
    }
    const unknown = applications.filter(one => !this.#links.has(one));
    if (unknown.length > 0) {
      const found = this.link(entities, unknown, instances);
      for (const one of unknown) this.#links.set(one, found.get(one.ref) ?? []);
    }
    return new Map(applications.map(one => [one.ref, this.#links.get(one)!]));
  }
}
