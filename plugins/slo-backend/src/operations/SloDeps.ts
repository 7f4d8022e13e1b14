import type { PermissionsService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { CollectedAlertmanager } from '../collect/CollectedAlertmanager';
import type { CollectedSource } from '../collect/CollectedSource';
import type { SloConfig } from '../config/readSloConfig';
import type { Trends } from '../history/Trends';
import type { SloDirectory } from '../linking/sloDirectory';
import type { SloReadModel } from '../model/SloReadModel';

/** What the operations answer from. */
export interface SloDeps {
  model: SloReadModel;
  /** When the entities that SLOs may be linked to were read. */
  directory: Pick<SloDirectory, 'readAt'>;
  sources: CollectedSource[];
  alertmanagers: CollectedAlertmanager[];
  trends: Trends;
  config: SloConfig;
  catalog: CatalogService;
  permissions: PermissionsService;
  now(): Date;
}
