/** What is said of golden signals, events, groups and links. */
export const signalMessages = {
  'signals.title': 'Golden signals',
  'signals.range': 'Time',
  'signals.span': 'last {{span}}',
  'signals.loading': 'Loading the golden signals',
  'signals.failed':
    '**The golden signals could not be read.** The budget is not concerned.',
  'signals.forbidden':
    '**You may not read the golden signals of this SLO.** Ask for the permission `{{permission}}` on its entity.',
  'signals.traffic': 'Traffic',
  'signals.errors': 'Errors',
  'signals.latency': 'Latency',
  'signals.saturation': 'Saturation',
  'signals.perSecond': 'events a second',
  'signals.seconds': 'time for an event',
  'signals.ratio': 'share of requests or limits',
  'signals.line.total': 'all',
  'signals.line.bad': 'bad',
  'signals.line.p50': 'p50',
  'signals.line.p95': 'p95',
  'signals.line.p99': 'p99',
  'signals.line.cpu-of-requests': 'CPU of request',
  'signals.line.cpu-of-limits': 'CPU of limit',
  'signals.line.memory-of-requests': 'memory of request',
  'signals.line.memory-of-limits': 'memory of limit',
  'signals.bound': 'bound of the SLO: {{bound}}',
  'signals.boundShort': 'bound {{bound}}',
  'signals.label':
    '{{signal}} over {{span}}, {{line}}: between {{low}} and {{high}}, now {{last}}. Arrow keys read the values.',
  'signals.empty': '{{signal}}: no data over {{span}}.',
  'signals.now': 'now',
  'signals.noDataNow': 'no data now',
  'signals.queries': 'Show queries',
  'signals.hideQueries': 'Hide queries',
  'signals.open': 'Open in Prometheus',
  'signals.absent.no-histogram':
    '**This SLO counts events, it does not time them.** For latency, define an SLO over a histogram of the same service.',
  'signals.absent.no-selectors':
    '**What this SLO counts is not known:** it has no definition, and its rules do not tell. Add an OpenSLO document for it.',
  'signals.absent.no-workload':
    '**No entity of this SLO says which pods are its own.** Add `backstage.io/kubernetes-id` or `backstage.io/kubernetes-namespace` to the annotations of its component.',
  'signals.absent.no-series':
    '**The source has no such series.** Let it scrape what exposes them: the service itself, and for saturation the kubelet and kube-state-metrics.',
  'signals.absent.not-recorded':
    '**No source records this SLO.** Load its rules, and the signals follow.',
  'signals.absent.not-counted':
    '**This SLO has a share of failures and counts no events.** Define it over two counters, and they are told.',

  'events.title': 'Events',
  'events.none':
    'In the last {{span}} no alert threshold was crossed, and no data is missing.',
  'events.kind': 'Event',
  'events.when': 'When',
  'events.lasted': 'Lasted',
  'events.spent': 'Budget spent',
  'events.page': 'Burned above page threshold',
  'events.ticket': 'Burned above ticket threshold',
  'events.gap': 'No data',
  'events.reset': 'Budget began anew',
  'events.ongoing': '{{duration}}, goes on',
  'events.notCounted': 'not counted',
  'events.whole': 'whole again',
  'events.moment': 'a moment',
  'events.coarse':
    'Read from the chart, a point for each {{step}}; shorter bursts show in the point after them',

  'groups.title': 'Groups',
  'groups.count_one': '1 budget',
  'groups.count_other': '{{count}} budgets, worst first',
  'groups.current': 'this page',

  'links.label': 'More about this SLO',
  'links.prometheus': 'Prometheus',
  'links.grafana': 'Grafana',
  'links.runbook': 'Runbook',
  'links.source': 'Document',
} as const;
