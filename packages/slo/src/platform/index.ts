export * from './PlatformFacts';
export type { PlatformSlo } from './PlatformSlo';
export { kubernetesMinor } from './kubernetesVersion';
export { factsOfVersion, platformMetricNames } from './knownMetrics';
export * from './platformDocuments';
export * from './platformSlos';
