export { ApplicationGroups } from './ApplicationGroups';
export { ApplicationName } from './ApplicationName';
export { ApplicationState } from './ApplicationState';
export { ApplicationWhy } from './ApplicationWhy';
export { DeployedSources } from './DeployedSources';
export { ImageVersions } from './ImageVersions';
export { LastSync } from './LastSync';
export { type CommitLookup, useCommits } from './useCommits';
