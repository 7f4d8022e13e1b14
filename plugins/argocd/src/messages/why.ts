/**
 * Why an application is in its state: what is the matter, since when, and the mend. The message of the tool stands between,
 * never alone. A cause without `.since` is one of which the time is not told; what is said otherwise of an object of Flux
 * has `flux.` before it.
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
  'why.not-ready': '**Flux could not apply it: {{condition}}.**',
  'why.not-ready.since':
    '**Flux has not been able to apply it since <since/>: {{condition}}.**',
  'why.stalled': '**Flux gave up: {{condition}}.**',
  'why.stalled.since': '**Flux gave up <age/>: {{condition}}.**',
  'why.health-check-failed': '**What Flux applied is not healthy.**',
  'why.health-check-failed.since':
    '**What Flux applied has not been healthy since <since/>.**',
  'why.source-not-ready': '**Flux cannot read {{resource}}.**',
  'why.source-not-ready.since':
    '**Flux has not been able to read {{resource}} since <since/>.**',
  'why.dependency-not-ready': '**It waits for another object of Flux.**',
  'why.dependency-not-ready.since':
    '**It has waited for another object of Flux since <since/>.**',
  'why.revision-behind': '**{{resource}} has a newer revision.**',
  'why.revision-behind.since':
    '**{{resource}} has had a newer revision since <since/>.**',
  'why.generation-behind': '**It was changed, and Flux has not looked at it.**',
  'why.generation-behind.since':
    '**It was changed <age/>, and Flux has not looked at it.**',
  'why.suspended': '**It is suspended.**',
  'why.suspended.since': '**It has been suspended since <since/>.**',
  'why.suspended.source': '**{{resource}}, its source, is suspended.**',
  'why.canary-failed': '**{{resource}} failed.**',
  'why.canary-failed.since': '**{{resource}} failed <age/>.**',
  'why.canary-running': '**{{resource}} is on its way.**',
  'why.canary-running.since':
    '**{{resource}} has been on its way since <since/>.**',
  'why.canary-paused': '**{{resource}} waits.**',
  'why.canary-paused.since':
    '**{{resource}} has been waiting since <since/>.**',
  'why.flux.operation-running': '**Flux is working on it.**',
  'why.flux.operation-running.since':
    '**Flux has been working on it since <since/>.**',
  'why.flux.not-reconciled': '**Flux has not looked at it lately.**',
  'why.flux.not-reconciled.since':
    '**Flux has not looked at it since <since/>.**',
  'why.flux.not-told': '**Flux does not say how it is.**',
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
  'why.said': '{{tool}} says: <message/>',
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
  'mend.differ.paused':
    'Auto-sync is paused: declare in Git what shall run, then resume it.',
  'mend.differ': 'Sync it, or declare in Git what runs.',
  'mend.not-reconciled':
    'Sync and health are from then. Refresh it in Argo CD; if that does not help, its controller is behind.',
  'mend.cluster-silent':
    '{{sync}} and {{health}} are as old as that. The platform team mends the connection of this cluster in Argo CD.',
  'mend.instance-silent': 'This row is its last known state, from <asOf/>.',
  'mend.not-ready': 'Correct it in its source; Flux tries again by itself.',
  'mend.stalled': 'Correct it in its source, then reconcile it.',
  'mend.health-check-failed': 'Look at the events and logs of what is named.',
  'mend.source-not-ready':
    'Mend its address or its credentials; until then nothing newer is applied.',
  'mend.dependency-not-ready': 'Mend that one first.',
  'mend.controller':
    'If this stays, the controller of Flux is not at work in {{cluster}}.',
  'mend.suspended':
    'Nothing newer is applied until it is resumed. Who suspended it is recorded nowhere.',
  'mend.canary-failed':
    'Look at its analysis, mend the new version, then deploy that.',
  'mend.flux.not-reconciled':
    'What it says is from then: the controller of Flux is behind, or not at work, in {{cluster}}.',
  'mend.not-told': 'Argo CD does not tell Fairway why; open it there.',
} as const;
