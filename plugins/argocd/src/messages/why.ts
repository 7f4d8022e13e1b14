/**
 * Why an application is in its state: what is the matter, since when, and the mend. The message of Argo CD stands between,
 * never alone. A cause without `.since` is one of which the time is not told.
 */
export const whyMessages = {
  'why.hook-failed': '**Hook {{resource}} failed.**',
  'why.hook-failed.since': '**Hook {{resource}} failed <age/>.**',
  'why.resource-failed': '**The sync of {{resource}} failed.**',
  'why.resource-failed.since': '**The sync of {{resource}} failed <age/>.**',
  'why.operation-failed': '**The last sync failed.**',
  'why.operation-failed.since': '**The last sync failed <age/>.**',
  'why.condition': '**Argo CD reports {{condition}}.**',
  'why.condition.since':
    '**Argo CD has reported {{condition}} since <since/>.**',
  'why.resource-degraded': '**{{resource}} is degraded.**',
  'why.resource-degraded.since':
    '**{{resource}} has been degraded since <since/>.**',
  'why.resource-missing': '**{{resource}} is missing.**',
  'why.resource-missing.since':
    '**{{resource}} has been missing since <since/>.**',
  'why.resource-progressing': '**{{resource}} is rolling out.**',
  'why.resource-progressing.since':
    '**{{resource}} has been rolling out since <since/>.**',
  'why.operation-running': '**A sync is running.**',
  'why.operation-running.since': '**A sync has been running since <since/>.**',
  'why.resources-differ_one': '**{{resource}} differs from what is declared.**',
  'why.resources-differ_other':
    '**{{count}} resources differ from what is declared,** {{resource}} first.',
  'why.not-reconciled': '**Argo CD has not compared it lately.**',
  'why.not-reconciled.since': '**Argo CD has not compared it since <since/>.**',
  'why.cluster-silent': '**Argo CD does not hear from {{cluster}}.**',
  'why.cluster-silent.since':
    '**Argo CD has not heard from {{cluster}} since <since/>.**',
  'why.instance-silent': '**{{instance}} was not heard lately.**',

  'why.not-told.sync-failed': '**The last sync failed.**',
  'why.not-told.degraded': '**A resource is degraded.**',
  'why.not-told.missing': '**Resources are missing.**',
  'why.not-told.stuck': '**A roll-out takes too long.**',
  'why.not-told.out-of-sync': '**What runs differs from what is declared.**',
  'why.not-told.unknown': '**Argo CD does not know sync or health.**',
  'why.not-told.stale': '**What Argo CD says is old.**',
  'why.not-told.progressing': '**A roll-out is under way.**',
  'why.not-told.suspended': '**It is paused.**',
  'why.not-told.synced': '**It is synced.**',

  'why.aResource': 'A resource',
  'why.anError': 'an error',
  'why.theCluster': 'its cluster',
  'why.said': 'Argo CD says: <message/>',
  'why.drift': 'Fairway has seen it so since <drift/>.',

  'mend.fix': 'Fix it, then sync again.',
  'mend.condition': 'Until that is mended, sync and health may be wrong.',
  'mend.degraded': 'Look at its events and logs.',
  'mend.missing': 'Sync the application to create it.',
  'mend.stuck': 'That is too long: look at the events of what it waits for.',
  'mend.differ.auto':
    'Auto-sync is on: if this stays, Argo CD cannot apply what is declared.',
  'mend.differ.manual':
    'Auto-sync is off: sync it, or declare in Git what runs.',
  'mend.differ': 'Sync it, or declare in Git what runs.',
  'mend.not-reconciled':
    'Sync and health are from then. Refresh it in Argo CD; if that does not help, its controller is behind.',
  'mend.cluster-silent':
    '{{sync}} and {{health}} are as old as that. The platform team mends the connection of this cluster in Argo CD.',
  'mend.instance-silent': 'This row is its last known state, from <asOf/>.',
  'mend.not-told': 'Argo CD does not tell Fairway why; open it there.',
} as const;
