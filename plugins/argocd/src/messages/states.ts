/** Names of states and tools, and of what Argo CD says. */
export const stateMessages = {
  'state.sync-failed': 'Sync failed',
  'state.degraded': 'Degraded',
  'state.missing': 'Missing',
  'state.stuck': 'Stuck',
  'state.out-of-sync': 'Out of sync',
  'state.unknown': 'Unknown',
  'state.stale': 'Stale',
  'state.progressing': 'Progressing',
  'state.suspended': 'Suspended',
  'state.synced': 'Synced',

  'counted.sync-failed': '{{number}} of {{total}} failed to sync',
  'counted.degraded': '{{number}} of {{total}} degraded',
  'counted.missing': '{{number}} of {{total}} missing',
  'counted.stuck': '{{number}} of {{total}} stuck',
  'counted.out-of-sync': '{{number}} of {{total}} out of sync',
  'counted.unknown': '{{number}} of {{total}} unknown',
  'counted.stale': '{{number}} of {{total}} stale',
  'counted.progressing': '{{number}} of {{total}} progressing',
  'counted.suspended': '{{number}} of {{total}} suspended',
  'counted.synced': 'All synced',
  'counted.notAllHeard': 'Partly known',

  'sync.Synced': 'Synced',
  'sync.OutOfSync': 'Out of sync',
  'sync.Unknown': 'Sync unknown',
  'health.Healthy': 'Healthy',
  'health.Progressing': 'Progressing',
  'health.Degraded': 'Degraded',
  'health.Suspended': 'Suspended',
  'health.Missing': 'Missing',
  'health.Unknown': 'Health unknown',

  'tool.argocd': 'Argo CD',
  'tool.flux': 'Flux',
  'tool.argo-rollouts': 'Argo Rollouts',
  'tool.flagger': 'Flagger',
  'tool.canary': 'Its controller',

  'source.none':
    '**Neither an Argo CD nor a cluster with Flux is configured.** The platform team adds one under `fairway.sources.argocd` or `fairway.sources.kubernetes`.',
} as const;
