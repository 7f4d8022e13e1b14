/** What is said of an SLO's rules and its definition. */
export const ruleMessages = {
  'rules.title': 'Rules',
  'rules.state.missing': 'Missing',
  'rules.state.failing': 'Failing',
  'rules.state.different': 'Different',
  'rules.state.slow': 'Slow',
  'rules.state.elsewhere': 'Elsewhere',
  'rules.state.not-read': 'Not read',
  'rules.state.loaded': 'Loaded',
  'rules.inRow.missing': 'rules missing',
  'rules.inRow.failing': 'rules fail',
  'rules.inRow.different': 'rules differ from the definition',
  'rules.inRow.slow': 'rules are slow',
  'rules.none':
    '**None of its rules is loaded.** Load the rule file below into the Prometheus that scrapes the service.',
  'rules.missing_one':
    '**1 rule of the definition is not loaded:** what it records or alerts on is absent. Load the rule file below.',
  'rules.missing_other':
    '**{{count}} rules of the definition are not loaded:** what they record or alert on is absent. Load the rule file below.',
  'rules.failing_one':
    '**The source cannot evaluate 1 group:** its numbers stand still. What it said stands below its name.',
  'rules.failing_other':
    '**The source cannot evaluate {{count}} groups:** their numbers stand still. What it said stands below their names.',
  'rules.different':
    '**What is loaded is not what the definition says today.** Load the rule file below, or take the change of the definition back.',
  'rules.slow':
    '**Evaluating its rules takes most of their interval,** or evaluations were late or skipped. Give the Prometheus more CPU, or fewer rules.',
  'rules.elsewhere':
    '**Its rules are not on this server.** They may be evaluated elsewhere, as by a ruler; whether they are as the definition says is not known.',
  'rules.notRead':
    '**The rules could not be read,** so how they fare is not known. The SLOs page says under Sources why.',
  'rules.loaded_one': 'Its rule is loaded as the definition says.',
  'rules.loaded_other':
    'All {{count}} rules are loaded as the definition says.',
  'rules.loadedUndefined_one':
    '1 rule is loaded. No definition says how it should be.',
  'rules.loadedUndefined_other':
    '{{count}} rules are loaded. No definition says how they should be.',
  'rules.asOf': 'Last read <age/>',
  'rules.groups': 'Rule groups',
  'rules.group': 'Group',
  'rules.health': 'State',
  'rules.count': 'Rules',
  'rules.evaluated': 'Evaluated',
  'rules.took': 'Took, of interval',
  'rules.tookOf': '{{took}} of {{interval}}',
  'rules.skipped': 'Skipped in 1 h',
  'rules.skippedNone': 'none',
  'rules.notTold': 'not told',
  'rules.health.ok': 'Evaluates',
  'rules.health.slow': 'Slow',
  'rules.health.err': 'Fails',
  'rules.health.unknown': 'Not evaluated yet',
  'rules.errorUnsaid': 'The source does not say why it fails.',
  'rules.missingList': 'Not loaded',
  'rules.unexpectedList': 'Loaded, and not of the definition',
  'rules.inGroup': '`{{name}}` in group `{{group}}`',
  'rules.differences': 'Different',
  'rules.differsIn': 'differs in: {{fields}}',
  'rules.field.expression': 'expression',
  'rules.field.labels': 'labels',
  'rules.field.for': 'duration before it fires',
  'rules.field.interval': 'interval',
  'rules.diff.loaded': 'Loaded now',
  'rules.diff.expected': 'As the definition says',
  'rules.diff.removed': 'Only loaded:',
  'rules.diff.added': 'Only in the definition:',
  'rules.file': 'Rule file',
  'rules.fileShow': 'Show the rule file',
  'rules.fileHide': 'Hide the rule file',
  'rules.fileFor': 'Rule file of {{name}}',
  'rules.fileDownload': 'Download',
  'rules.fileLoading': 'Loading the rule file',
  'rules.fileFailed': '**The rule file could not be read.**',
  'rules.fileNone':
    'There is no rule file: no document of the catalog defines this SLO.',
  'rules.fileHidden':
    'There is no rule file here: you may not read the document that defines this SLO.',
  'rules.fileSteps':
    'Save it beside the other rules of the Prometheus that scrapes the service, add this line to its configuration, and let it reload:',
  'rules.fileCli':
    'In CI the same is written by `fairway slo rules`, as rule file, as `PrometheusRule`, or for the ruler of Mimir.',
  'rules.loading': 'Loading rules and definition',
  'rules.failed':
    '**Rules and definition could not be read.** The numbers above are not concerned.',

  'definition.title': 'Definition',
  'definition.none':
    '**No document of the catalog defines this SLO.** Its rules were written elsewhere. Add an OpenSLO document beside `catalog-info.yaml`, and Fairway makes its rules, compares them with what is loaded, and knows its owner.',
  'definition.forbidden': 'Not permitted',
  'definition.hidden':
    '**You may not read the document that defines this SLO.** Ask the owner of what it is about for access to it in the catalog.',
  'definition.counts': 'Counts',
  'definition.indicator.counters': 'events by two counters',
  'definition.indicator.latency': 'requests that a classic histogram timed',
  'definition.indicator.native-latency':
    'requests that a native histogram timed',
  'definition.indicator.probe': 'probes; an event is one scrape',
  'definition.indicator.rates': 'events by two expressions',
  'definition.indicator.ratio': 'a share of failures; an event is one second',
  'definition.indicator.composite': 'other SLOs, by their weights',
  'definition.budgeting': 'The budget is of',
  'definition.budgeting.Occurrences': 'events',
  'definition.budgeting.Timeslices': 'slices of time that were good as a whole',
  'definition.budgeting.RatioTimeslices':
    'slices of time, each with its share of good events',
  'definition.window': 'Window',
  'definition.windowRolling': '{{window}}, rolling',
  'definition.windowCalendar': '{{window}}; {{resets}}',
  'definition.groups': 'A budget for',
  'definition.groupBy': 'each `{{labels}}`',
  'definition.noGroups': 'all together',
  'definition.owner': 'Owner',
  'definition.noOwner': 'none named',
  'definition.system': 'System',
  'definition.noSystem': 'none named',
  'definition.document': 'Document',
  'definition.source': 'in its repository',
  'definition.entity': 'About',
  'definition.valid': 'Valid',
  'definition.undefined': 'Not defined',
  'definition.unknown': 'Not known',
  'definition.invalid': 'Invalid',
  'definition.issues_one': '1 issue',
  'definition.issues_other': '{{count}} issues',
  'definition.invalidHere_one':
    '**This definition has an error,** so no rules can be made of it and nothing is measured.',
  'definition.invalidHere_other':
    '**This definition has {{count}} errors,** so no rules can be made of it and nothing is measured.',
  'definition.notRead':
    '**Fairway knows nothing of this document yet.** It reads the catalog twice a minute; if this stays, the document has no objective, or you may not read what it is about.',
  'definition.invalidMore_one':
    '**1 definition has errors,** so no rules can be made of it and nothing is measured:',
  'definition.invalidMore_other':
    '**{{count}} definitions have errors,** so no rules can be made of them and nothing is measured:',
  'definition.invalidShow': 'Show them',
  'definition.invalidHide': 'Hide them',

  'issue.error': 'Error',
  'issue.warning': 'Warning',
  'issue.at': 'at `{{path}}`',
  'issue.atLine': 'at `{{path}}`, line {{line}}',
  'issue.value': 'It says <value/>.',
  'issue.absent': 'Nothing stands there.',
} as const;
