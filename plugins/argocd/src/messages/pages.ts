/** What the deployments page says. */
export const pageMessages = {
  'page.title': 'Deployments',
  'page.tabs': 'Views',
  'page.applications': 'Applications',
  'page.unlinked': 'Not linked',
  'page.sources': 'Sources',

  'fleet.search': 'Name, project or entity',
  'fleet.environment': 'Environment',
  'fleet.cluster': 'Cluster',
  'fleet.instance': 'Argo CD or Flux',
  'fleet.owner': 'Owner',
  'fleet.mine': 'me and my teams',
  'fleet.sort': 'Order',
  'fleet.sort.worst': 'worst first',
  'fleet.sort.name': 'by name',
  'fleet.sort.last-sync': 'latest sync first',
  'fleet.states': 'States',
  'fleet.visible_one': '1 application you may see',
  'fleet.visible_other': '{{count}} applications you may see',
  'fleet.caption': 'Applications',
  'fleet.state': 'State',
  'fleet.application': 'Application',
  'fleet.entity': 'Entity',
  'fleet.place': 'Cluster, Argo CD',
  'fleet.version': 'Version',
  'fleet.lastSync': 'Last sync',
  'fleet.noEntity': 'no entity',
  'fleet.order.worst':
    'Production first; failed, degraded, stuck and out of sync before what is not known',
  'fleet.order.name': 'By name',
  'fleet.order.last-sync': 'Latest sync first; never synced last',
  'fleet.none': 'No application matches these filters.',
  'fleet.noneAtAll':
    '**There is no application that you may see.** Link one to an entity; the card of the entity says how.',
  'fleet.notAllHeard':
    '**Not known whether there is an application that you may see.**',
  'fleet.beyond_one': 'Only 1 application matches; this page lies beyond it.',
  'fleet.beyond_other':
    'Only {{count}} applications match; this page lies beyond them.',
  'fleet.loading': 'Loading the applications',
  'fleet.forbidden':
    '**You may not read deployments.** Ask the platform team for the permission `{{permission}}`.',

  'sources.applications_one': '1 application',
  'sources.applications_other': '{{count}} applications',
  'sources.kustomizations_one': '1 Kustomization',
  'sources.kustomizations_other': '{{count}} Kustomizations',
  'sources.helmReleases_one': '1 HelmRelease',
  'sources.helmReleases_other': '{{count}} HelmReleases',
  'sources.rollouts_one': '1 Rollout',
  'sources.rollouts_other': '{{count}} Rollouts',
  'sources.canaries_one': '1 Canary',
  'sources.canaries_other': '{{count}} Canaries',
  'sources.noTools': 'neither Flux nor Argo Rollouts nor Flagger',
  'sources.clusters_one': '1 cluster',
  'sources.clusters_other': '{{count}} clusters',

  'unlinkedPage.title': 'Not linked',
  'unlinkedPage.count_one':
    '1 application of no entity, seen only with the permission `{{permission}}`',
  'unlinkedPage.count_other':
    '{{count}} applications of no entity, seen only with the permission `{{permission}}`',
  'unlinkedPage.line': 'Annotation on the Application that would bind it',
  'unlinkedPage.none': 'Every application belongs to an entity.',
  'unlinkedPage.notKnown':
    '**Not known whether every application belongs to an entity.**',
  'unlinkedPage.forbidden':
    '**You may not see applications without entity.** Ask the platform team for the permission `{{permission}}`.',
} as const;
