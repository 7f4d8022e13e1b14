/** Names of states, and why something is not known. */
export const stateMessages = {
  'state.exhausted': 'Exhausted',
  'state.burning-fast': 'Burning fast',
  'state.burning-slow': 'Burning slow',
  'state.no-data': 'No data',
  'state.no-rules': 'No rules',
  'state.stale': 'Stale',
  'state.partial': 'Partial',
  'state.young': 'Young',
  'state.low-traffic': 'Low traffic',
  'state.healthy': 'Healthy',

  'attention.spent': '{{number}} spent',
  'attention.burning_one': '1 burns',
  'attention.burning_other': '{{count}} burn',
  'attention.undecided': '{{number}} young or low traffic',

  'counted.exhausted': '{{number}} exhausted',
  'counted.burning-fast': '{{number}} burning fast',
  'counted.burning-slow': '{{number}} burning slow',
  'counted.atLeast': '{{number}}+',
  'counted.unknown': '{{number}} not known',
  'counted.healthy': 'All healthy',

  'unknown.not-recorded': 'these rules do not record it',
  'unknown.no-series': 'no such series now',
  'unknown.no-traffic': 'no requests',
  'unknown.not-a-number': 'the source answered no number',
  'unknown.rules-not-read': 'the rules could not be read',
  'unknown.rules-elsewhere':
    'the rules are not on this server; they may be evaluated elsewhere',
  'unknown.not-collected': 'not collected yet',
  'unknown.because': 'not known: {{reason}}',

  'source.none':
    '**No Prometheus is configured.** The platform team adds one under `fairway.sources.prometheus`.',
} as const;
