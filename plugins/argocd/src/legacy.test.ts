import * as legacy from './legacy';

// Of the plugins of Roadie and of the community: an app that comes from them changes its import lines alone.
it.each([
  ['EntityArgoCDOverviewCard', 'EntityArgoCdCard'],
  ['EntityArgoCDHistoryCard', 'EntityArgoCdHistoryCard'],
  ['EntityArgoCDContent', 'EntityArgoCdContent'],
  ['isArgocdAvailable', 'isArgoCdAvailable'],
  ['ArgocdDeploymentSummary', 'EntityArgoCdCard'],
  ['ArgocdDeploymentLifecycle', 'EntityArgoCdContent'],
  ['isArgocdConfigured', 'isArgoCdAvailable'],
] as const)('%s is %s', (peers, ours) => {
  expect(legacy[peers]).toBe(legacy[ours]);
});
