/** Names of states, and why something is not known. */
export const stateMessages = {
  'state.exhausted': 'Exhausted',
  'state.burning-fast': 'Burning fast',
  'state.burning-slow': 'Burning slow',
  'state.no-data': 'No data',
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
  'unknown.not-collected': 'not collected yet',
  'unknown.because': 'not known: {{reason}}',

  'source.state.ok': 'OK',
  'source.state.stale': 'Stale',
  'source.state.unreachable': 'Unreachable',
  'source.state.unauthorized': 'Unauthorized',
  'source.state.forbidden': 'Forbidden',
  'source.state.not-installed': 'Not installed',
  'source.state.never': 'Never answered',

  'source.fault.stale': '**{{source}} was not heard lately.**',
  'source.fault.unreachable': '**{{source}} does not answer.**',
  'source.fault.unauthorized':
    "**{{source}} does not accept Fairway's credentials.**",
  'source.fault.forbidden': '**{{source}} refuses Fairway.**',
  'source.fault.not-installed':
    '**{{source}} has no Prometheus API at its address.**',
  'source.fault.never': '**{{source}} was not asked yet.**',
  'source.fault.reason': '**{{message}}.**',
  'source.mend.unauthorized':
    'The platform team renews the token of this source.',
  'source.mend.forbidden':
    'The platform team grants its account the right to query.',
  'source.mend.not-installed': 'The platform team corrects its `url`.',
  'source.fault.said': 'It said: {{message}}.',
  'source.none':
    '**No Prometheus is configured.** The platform team adds one under `fairway.sources.prometheus`.',
} as const;
