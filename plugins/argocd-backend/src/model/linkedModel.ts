import { readIsProduction } from '@fairway/kit-node';
import type { Services } from '../dependencies';
import { createApplicationDirectory } from '../linking/applicationDirectory';
import { readBindings } from '../linking/readBindings';
import { readPatience } from '../readPatience';
import {
  ApplicationReadModel,
  type ReadModelInputs,
} from './ApplicationReadModel';
import type { CommitUrl } from './commitUrl';

export type LinkedModelOptions = Pick<
  Services,
  'auth' | 'catalog' | 'config' | 'gitHosts' | 'logger'
> &
  Pick<ReadModelInputs, 'instances' | 'clusters' | 'drifts' | 'now'>;

/** The read model as the configuration has it, with what links its applications to entities, bindings and commits. */
export function linkedModel(options: LinkedModelOptions) {
  const { config, gitHosts, instances, clusters, drifts, now } = options;
  const directory = createApplicationDirectory(options);
  const bindings = readBindings(config);
  const commitUrl: CommitUrl = (repoUrl, revision) =>
    gitHosts.commitUrl(repoUrl, revision);
  const model = ApplicationReadModel.create({
    instances,
    clusters,
    directory,
    bindings,
    commitUrl,
    isProduction: readIsProduction(config),
    patience: readPatience(config),
    drifts,
    now,
  });
  return { model, directory, bindings, commitUrl };
}
