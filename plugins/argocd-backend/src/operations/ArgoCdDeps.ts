import type { PermissionsService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { GitHosts } from '@fairway/kit-node';
import type { CollectedInstance } from '../collect/CollectedInstance';
import type { DeliveryCluster } from '../clusters/Deliveries';
import type { Commits } from '../commits/Commits';
import type { Bindings } from '../linking/readBindings';
import type { ApplicationDirectory } from '../linking/applicationDirectory';
import type { ApplicationReadModel } from '../model/ApplicationReadModel';
import type { CommitUrl } from '../model/commitUrl';

/** What the operations answer from. */
export interface ArgoCdDeps {
  model: ApplicationReadModel;
  /** When the entities that applications may be linked to were read. */
  directory: Pick<ApplicationDirectory, 'readAt'>;
  instances: CollectedInstance[];
  clusters: DeliveryCluster[];
  commits: Commits;
  /** Which applications the configuration binds to whose entities. */
  bindings: Bindings;
  commitUrl: CommitUrl;
  gitHosts: GitHosts;
  catalog: CatalogService;
  permissions: PermissionsService;
  now(): Date;
}
