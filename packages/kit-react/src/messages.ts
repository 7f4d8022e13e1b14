/** What the kit's own parts say, the same on every card. */
export const kitMessages = {
  ago: '{{duration}} ago',
  copy: 'Copy',
  loading: 'Loading: {{title}}',
  notPermitted: 'Not permitted',
  notFound: 'Not found',
  failed: 'Failed to load',
  failedBecause: 'It said: {{reason}}',
  failedWithStatus: 'It answered {{status}}: {{reason}}',
  tryAgain: 'Try again',
  lastTry: 'Last try <age/>',
  notRefreshed:
    '**Not refreshed since <time/>:** <reason/>. Fairway asks again every 30 s.',
  notKnown: 'Not known',
  filterAll: 'all',
  'paging.range': '{{from}} to {{to}} of {{total}}',
  'paging.previous': 'Previous',
  'paging.next': 'Next',
  'paging.first': 'First page',
  tried: 'Tried: {{list}}.',
  triedOne: '{{by}} {{value}}',
  catalogNotRead:
    'The catalog has not been read yet; after a start or a change that takes up to half a minute.',

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
    '**{{source}} has not the API that Fairway expects at its address.**',
  'source.fault.reason': '**{{message}}.**',
  'source.mend.unauthorized':
    'The platform team renews the token of this source.',
  'source.mend.forbidden':
    'The platform team grants its account the right to read.',
  'source.mend.not-installed': 'The platform team corrects its `url`.',
  'source.fault.never': '**{{source}} was not asked yet.**',
  'source.fault.said': 'It said: {{message}}.',

  'sources.title': 'Sources',
  'sources.subtitle': 'Where Fairway reads from; worst first',
  'sources.source': 'Source',
  'sources.state': 'State',
  'sources.lastGood': 'Last good answer',
  'sources.age': 'Age',
  'sources.holds': 'Holds',
  'sources.version': 'Version',
  'sources.never': 'never',
  'sources.nothing': 'nothing yet',
  'sources.versionUnknown': 'not known',
  'sources.clusters': 'for {{clusters}}',
  'sources.forbidden':
    '**You may not see the sources.** Ask the platform team for the permission `{{permission}}`.',
  'sources.clockAhead':
    'Its clock is {{duration}} ahead of ours: ages of its values are wrong by that.',
  'sources.clockBehind':
    'Its clock is {{duration}} behind ours: ages of its values are wrong by that.',
  'sources.warning': 'It warned: {{warning}}',
  'sources.lastError': 'Last error <at/>: {{message}}',
  'sources.open': 'Open',
  'sources.counts': '{{number}} {{what}}',
  'sources.count_one': '1 source',
  'sources.count_other': '{{count}} sources',
  'sources.countOk': '{{ok}} of {{total}} sources',
} as const;
