/** What the card and its rows say. */
export const cardMessages = {
  'card.title': 'Deployments',
  'card.subline_one': '1 application, {{instances}}',
  'card.subline_other': '{{count}} applications, {{instances}}',
  'card.visible_one': '1 application you may see, {{instances}}',
  'card.visible_other': '{{count}} applications you may see, {{instances}}',
  'card.instances_one': '1 Argo CD',
  'card.instances_other': '{{count}} Argo CDs',
  'card.fluxes_one': 'Flux in 1 cluster',
  'card.fluxes_other': 'Flux in {{count}} clusters',
  'card.all': 'All deployments',
  'card.figure': '{{synced}}\u00a0of\u00a0{{total}}',
  'card.synced': 'production synced and healthy',
  'card.syncedUnknown': 'production synced and healthy, {{unknown}} not known',
  'card.syncedOther': 'synced and healthy, none of production',
  'card.syncedOtherUnknown':
    'synced and healthy, {{unknown}} not known, none of production',
  'card.noEnvironment': 'no environment',
  'card.more': '{{number}} more in {{environment}}',
  'card.mayBeMore': '**There may be more than these.**',
  'card.linked': 'linked',
  'card.bound': 'bound',
  'card.someBound': '{{bound}} of {{total}} bound',
  'card.linkedBy': 'Matched by {{list}}',
  'card.linkedByOne': '{{key}} {{value}}',
  'card.forbidden':
    '**You may not read the deployments of {{name}}.** Ask its owner for the permission `{{permission}}`.',
  'card.forbiddenOwner':
    '**You may not read the deployments of {{name}}.** Ask its owner, <owner/>, for the permission `{{permission}}`.',
  'card.notFound':
    '**The catalog shows you no {{name}}.** It was removed, or you may not see it.',
  'card.failed':
    "**Fairway's Argo CD backend did not answer.** Try again; if it stays, tell the platform team.",

  'unlinked.badge': 'Not linked',
  'unlinked.sentence':
    '**No Argo CD application is linked to {{name}}.** Add this line to its `catalog-info.yaml`, with the name of its application:',
  'unlinked.flux':
    '**No object of Flux is linked to {{name}}.** Add this line to its `catalog-info.yaml`, and a label like it to its Kustomization or HelmRelease:',
  'unlinked.rollup':
    '**No application of Argo CD or Flux that you may see belongs to {{name}}.** Link the components it stands for; each says how on its own card.',
  'unlinked.notKnown':
    '**Not known whether an application is linked to {{name}}.**',

  'row.says': 'Argo CD says {{sync}}, {{health}}',
  'row.said': 'Argo CD last said {{sync}}, {{health}}',
  'row.fluxSays': 'Flux says {{reason}}',
  'row.fluxSaid': 'Flux last said {{reason}}',
  'row.fluxSaysSuspended': 'Flux says {{reason}}, suspended',
  'row.flux': '{{kind}} in {{namespace}}',
  'row.inventory_one': '1 object',
  'row.inventory_other': '{{count}} objects',
  'row.noCluster': 'cluster not known',
  'row.noImages': 'no image named',
  'row.moreImages': '{{number}} more',
  'row.noSources': 'source not known',
  'row.noRevision': 'revision not known',
  /** Stands before a commit that is not, or not surely, what runs. */
  'row.declared': 'declared',
  'row.follows': 'follows {{target}}',
  'row.chart': '{{chart}} {{version}}',
  'row.commitUnknown': 'Argo CD knows no such commit',
  'row.commitFailed': 'commit not known',
  'row.commitBy': '{{subject}}, {{author}}',

  'lastSync.none': 'last sync not known',
  'lastSync.succeeded': 'synced <age/>',
  'lastSync.succeeded.by': 'synced <age/> by {{user}}',
  'lastSync.succeeded.auto': 'synced <age/> automatically',
  'lastSync.failed': 'sync failed <age/>',
  'lastSync.failed.by': 'sync by {{user}} failed <age/>',
  'lastSync.failed.auto': 'automatic sync failed <age/>',
  'lastSync.running': 'sync started <age/>',
  'lastSync.running.by': 'sync started <age/> by {{user}}',
  'lastSync.running.auto': 'sync started <age/> automatically',
  'lastSync.noTime': 'at a time not known',
} as const;
