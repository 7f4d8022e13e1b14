/** What the SLO tab, its charts and Explain say. */
export const detailMessages = {
  'tab.choose': 'SLO',
  'tab.position': '{{index}} of {{total}} SLOs',

  'stat.left': 'Budget left',
  'stat.outage': 'As full outage',
  'stat.outageOverspent': '{{duration}} overspent',
  'stat.lasts': 'Lasts at this rate',
  'stat.burn': 'Burn {{first}} · {{second}}',
  'stat.successRate': 'Success rate, {{window}}',
  'stat.successRateOnly': 'Success rate',
  'stat.failedOfAll': 'Failed of all',
  'stat.pair': '{{bad}} of {{events}}',
  'stat.notKnown': 'not known',

  'chart.budget': 'Budget left, {{span}}',
  'chart.burn': 'Burn rate, {{span}}',
  'chart.burnScale': 'log scale; 1x spends the budget in exactly {{window}}',
  'chart.burnScaleOnly': 'log scale; 1x spends the budget in one window',
  'chart.over': 'over {{window}}',
  'chart.left': 'left',
  'chart.time': 'Time',
  'chart.reset': 'begins anew',
  'chart.noData': 'no data',
  'chart.now': 'now',
  'chart.hint': 'Hover or arrow keys for values',
  'chart.asTable': 'as table',
  'chart.asChart': 'as chart',
  'chart.page': 'page {{factor}}, {{window}}',
  'chart.ticket': 'ticket {{factor}}, {{window}}',
  'chart.lastLeft': '{{left}} left',
  'chart.budgetLabel':
    'Budget left over {{span}}: between {{low}} and {{high}}, now {{last}}. Arrow keys read the values.',
  'chart.budgetLabelUncertain':
    'Budget left over {{span}}: between {{low}} and {{high}}. Arrow keys read the values.',
  'chart.burnLabel':
    'Burn rate over {{span}}: between {{low}} and {{high}}, now {{last}}. Arrow keys read the values.',
  'chart.emptyLabel': 'No data over {{span}}.',
  'chart.warning': 'The source warned: {{warning}}',
  'chart.loading': 'Loading the course of the budget',
  'chart.failed':
    '**The course of the budget could not be read.** The numbers above are not concerned.',

  'tiers.title': 'Alert tiers',
  'tiers.tier': 'Tier',
  'tiers.windows': 'Windows',
  'tiers.over': 'Over',
  'tiers.now': 'Now',
  'tiers.state': 'State',
  'tiers.note': 'Silence',
  'tiers.page': 'page',
  'tiers.ticket': 'ticket',
  'tiers.no-data': 'no data',
  'tiers.pair': '{{short}} and {{long}}',
  'tiers.firingFor': 'Firing {{duration}}',
  'tiers.firing': 'Firing',
  'tiers.quiet': 'Quiet',
  'tiers.blind': 'Not known: no fresh data',
  'tiers.unmeasured': 'Not known: its burn is not known',
  'tiers.noSilence': 'none',
  'tiers.silenced': 'silenced until <until/>',
  'tiers.notSilenced': 'not silenced',
  'tiers.silenceNotKnown': 'not known',
  'tiers.silencesNotKnown':
    'Some silences are not known: no Alertmanager is configured for this source, it does not answer, one of its silences could not be read, or one names a label that only the Alertmanager sees',
  'tiers.notRead': 'not known: the rules could not be read',
  'tiers.elsewhere': 'not known: the rules are not on this server',
  'tiers.absence': 'fires when the series go away',
  'tiers.notUnderstood': 'not known: the rule has a form of its own',
  'tiers.none': 'No alert rule is loaded for this SLO.',
  'tiers.unread':
    'Which alerts this SLO has is not known: its rules could not be read.',
  'tiers.onlyFiring': 'Only what fires is shown: the rules could not be read',
  'tiers.noneHere':
    'Which alerts this SLO has is not known: its rules are not on this server; they may be evaluated elsewhere.',
  'tiers.onlyFiringHere':
    'Only what fires is shown: the rules are not on this server; they may be evaluated elsewhere',

  'explain.title': 'Explain: budget left',
  'panel.close': 'Close',
  'explain.loading': 'Loading the explanation',
  'explain.forbidden':
    '**You may not read this SLO.** Ask for the permission `{{permission}}` on its entity.',
  'explain.notFound':
    '**There is no such SLO now.** Its rules may be gone, or you may not see it.',
  'explain.failed': '**The explanation could not be read.**',
  'explain.left': 'left',
  'explain.failedTerm': 'failed',
  'explain.allTerm': 'all',
  'explain.objectiveTerm': 'objective',
  'explain.errorRatioTerm': 'error ratio',
  'explain.shownAs':
    '**{{exact}}**, shown as **{{shown}}** (rounded to the worse)',
  'explain.shownAsWords': '**{{exact}}**, shown as **{{shown}}**',
  'explain.exact': '**{{exact}}**',
  'explain.query': 'Query',
  'explain.countedFrom': 'Counted from',
  'explain.counted.failed': 'Failed:',
  'explain.counted.all': 'All:',
  'explain.countedFromUnknown': 'not known; the rules do not tell',
  'explain.source': 'Source',
  'explain.sourceVersion': '{{source}} ({{version}})',
  'explain.open': 'Open the query there',
  'explain.rules': 'Rules',
  'explain.rulesRead': 'Last read <age/>',
  'explain.rulesHealthy':
    '{{dialect}}, group `{{group}}`: was healthy, evaluated {{before}} before',
  'explain.rulesNotEvaluated':
    '{{dialect}}, group `{{group}}`, not evaluated yet',
  'explain.rulesFailing':
    '{{dialect}}, group `{{group}}`: **evaluation fails.** <error/>',
  'explain.rulesFailingUnsaid':
    '{{dialect}}, group `{{group}}`: **evaluation fails.** The source does not say why.',
  'explain.rulesUnknown': '{{dialect}}, group `{{group}}`: health not known',
  'explain.rulesNotRead': '{{dialect}}; the rules could not be read',
  'explain.rulesElsewhere':
    '{{dialect}}; the rules are not on this server; they may be evaluated elsewhere',
  'explain.coverage': 'Coverage',
  'explain.coverageFull': '100% of {{window}}',
  'explain.coverageShare': '{{coverage}} of the window',
  'explain.coveragePart':
    '{{coverage}} of {{window}}; {{missing}} without data',
  'explain.coverageLittle':
    '{{coverage}} of {{window}}; almost all of it is without data',
  'explain.lag': 'Lag',
  'explain.lagValue': 'up to {{duration}}: the last minutes are not in it yet',
  'explain.linkedBy': 'Linked by',
  'explain.linkedByAnnotation': 'annotation `{{key}}: {{value}}` on <entity/>',
  'explain.linkedByLabel': 'label `{{key}}="{{value}}"` names <entity/>',
  'explain.linkedByDefinition': '<document/> is about <entity/>',
  'explain.notLinked': 'no entity',
  'explain.caveats': 'Known limits of these rules',
  'explain.caveat.averages-ratios':
    'They average ratios: an idle night counts like a busy day.',
  'explain.caveat.blind-in-gaps':
    'Failures during a gap in the data are not counted.',
  'explain.caveat.single-error-pages':
    'A single failed request can page when it is the only one.',
  'explain.caveat.no-data-is-silent': 'Nothing alerts when the data goes away.',
  'explain.caveat.first-errors-missed':
    'The first error of a new series is not counted.',
  'explain.caveat.retention-shortens-window':
    'If the source keeps less data than the window, the window is silently shorter.',
  'explain.caveat.name-may-collide':
    'Equal names in two namespaces are one SLO to these rules.',
  'dialect.fairway': 'Fairway',
  'dialect.sloth': 'Sloth',
  'dialect.pyrra': 'Pyrra',
} as const;
