export { DeploymentsBadge } from './DeploymentsBadge';
export { EntityArgoCdCard } from './EntityArgoCdCard';
export { deploymentsParts, whereFrom } from './deploymentsParts';
export { Headline } from './Headline';
export { InstanceNotes } from './InstanceNotes';
export { LinkedBy } from './LinkedBy';
export { useEntityDeployments } from './useEntityDeployments';
