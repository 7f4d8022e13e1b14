/** What the cards say. */
export const cardMessages = {
  'card.title': 'Error budget',
  'card.titleMany': 'Error budgets',
  'card.measured': '{{name}} · {{goal}}',
  'card.goal': '{{objective}} over {{window}}',
  'card.goalResets': '{{objective}} over {{window}}, {{resets}}',
  'card.goalWindowUnknown': '{{objective}}; window not known: {{reason}}',
  'card.goalUnknown': 'objective {{objective}}',
  'card.noSource': 'on no source',

  'window.day_one': 'a calendar day',
  'window.day_other': '{{count}} calendar days',
  'window.week_one': 'a calendar week',
  'window.week_other': '{{count}} calendar weeks',
  'window.month_one': 'a calendar month',
  'window.month_other': '{{count}} calendar months',
  'window.quarter_one': 'a calendar quarter',
  'window.quarter_other': '{{count}} calendar quarters',
  'window.year_one': 'a calendar year',
  'window.year_other': '{{count}} calendar years',
  'window.resets': 'resets {{day}}, {{timeZone}}',

  'group.worst_one': '{{labels}}, the only group',
  'group.worst_other': '{{labels}}, the worst of {{count}} groups',
  'group.worstOf': 'worst of {{number}} groups',
  'group.one_one': '{{labels}}, the only group',
  'group.one_other': '{{labels}}, one of {{count}} groups',

  'card.explain': 'Explain',
  'card.others_one': '1 more SLO',
  'card.others_other': '{{count}} more SLOs',
  'card.linked': 'linked',
  'card.linkedBy': 'Matched by {{key}} {{value}}',
  'card.forbidden':
    '**You may not read the SLOs of {{name}}.** Ask its owner for the permission `{{permission}}`.',
  'card.forbiddenOwner':
    '**You may not read the SLOs of {{name}}.** Ask its owner, <owner/>, for the permission `{{permission}}`.',
  'card.notFound':
    '**The catalog shows you no {{name}}.** It was removed, or you may not see it.',
  'card.failed':
    "**Fairway's SLO backend did not answer.** Try again; if it stays, tell the platform team.",

  'headline.left': 'left',
  'headline.leftOf': 'left · {{part}} of {{whole}} of full outage',
  'headline.overspent': 'overspent by {{duration}} outage',
  'headline.overspentOnly': 'overspent',
  'headline.outageHint': 'If every request failed, at average traffic',
  'headline.leftAt': 'left at <time/>, <age/>',
  'headline.leftOfMeasured': 'left of what was measured',
  'headline.range': '{{low}} to {{high}}',
  'headline.failed': '{{bad}} of {{events}}',
  'headline.failedUnit': 'requests failed in {{window}}',
  'headline.failedUnitOnly': 'requests failed in the window',
  'headline.fewRequests': 'Too few requests',
  'headline.noDataFor': 'No data for {{duration}}',
  'headline.noData': 'No data',
  'headline.noRules': 'Rules not loaded',
  'headline.noRequests': 'No requests',
  'headline.notKnown': 'Not known',

  'sentence.outlasts':
    'Burning {{rate}}: at this rate the budget outlasts the window.',
  'sentence.forecastUnknown':
    'Burning {{rate}}. Until when the budget lasts is not known: {{reason}}.',
  'sentence.quiet':
    'Burning {{rate}}: spent in {{duration}} if it went on like this; no alert fires.',
  'sentence.quietUnwatched':
    'Burning {{rate}}: spent in {{duration}} if it went on like this.',
  'sentence.noAlertRule': '**No alert rule is loaded** that would tell.',
  'sentence.alertRulesNotRead':
    '**Whether an alert watches this is not known:** the rules could not be read.',
  'sentence.burnUnknown': 'The burn rate is not known: {{reason}}.',
  'sentence.budgetUnknown': 'The budget left is not known: {{reason}}.',
  'sentence.spentIn':
    '**Burning {{rate}}:** spent in {{duration}} at this rate.',
  'sentence.burning': '**Burning {{rate}}.**',
  'sentence.pageSince': 'Page alert since <since/>.',
  'sentence.page': 'The page alert fires.',
  'sentence.ticketSince': 'Ticket alert since <since/>.',
  'sentence.ticket': 'The ticket alert fires.',
  'sentence.silenced': 'Silenced until <until/>.',
  'sentence.spentRecovers':
    '**The budget is spent.** Burning {{rate}}: it recovers as past failures leave the window of {{window}}.',
  'sentence.spentRecoversOnly':
    '**The budget is spent.** Burning {{rate}}: it recovers as past failures leave the window.',
  'sentence.spentUntil':
    '**The budget is spent** until it begins anew on {{day}}. Burning {{rate}}.',
  'sentence.spentUntilOnly':
    '**The budget is spent** until it begins anew on {{day}}.',
  'sentence.spentGrows':
    '**The budget is spent.** Burning {{rate}}: it falls further until the failures stop.',
  'sentence.spent': '**The budget is spent.**',
  'sentence.fewRequests':
    'Too few requests for a percentage: **one error costs {{share}}** of the budget.',
  'sentence.fewRequestsUncounted':
    'Too few requests for a percentage; these rules do not count them.',
  'sentence.noRequests':
    '**No requests in {{window}}:** there is nothing to measure.',
  'sentence.noRequestsInWindow':
    '**No requests in the window:** there is nothing to measure.',
  'sentence.fewRequestsMend':
    'Lengthen the window, or add a probe that sends requests.',
  'sentence.young':
    '**{{coverage}} of the window has data.** {{low}} if it goes on like this, {{high}} if nothing more fails.',
  'sentence.youngUncovered':
    '**The rules are younger than the window.** {{low}} if it goes on like this, {{high}} if nothing more fails.',
  'sentence.youngOne':
    '**{{coverage}} of the window has data.** {{left}} if it goes on like this.',
  'sentence.rangeCovered':
    '{{coverage}} of the window has data: {{low}} left if it goes on like this, {{high}} if nothing more fails.',
  'sentence.rangeFew':
    'Too few requests for one number: between {{low}} and {{high}} of the budget is left.',
  'sentence.range': 'Between {{low}} and {{high}} of the budget is left.',
  'sentence.youngNoRange':
    '**The rules are younger than the window.** A share of the budget can be told later.',
  'sentence.noDataSince': 'Since <since/> no series matches.',
  'sentence.noData': 'No series matches.',
  'sentence.noRequestsNow': '**No requests now:** there is nothing to measure.',
  'sentence.idle': '**No requests:** without them these rules tell no budget.',
  'sentence.rulesNotRead':
    '**The rules could not be read,** so the budget left is not known. The SLOs page says under Sources why.',
  'sentence.noDataMend':
    '**Check that {{name}} still exposes its metric** and that the rules are loaded; Explain names both.',
  'sentence.noRules':
    '**The catalog defines this SLO, and no source records it.** Load its rules into the Prometheus that scrapes the service; nothing is counted before.',
  'sentence.lastKnown': 'Last known: {{left}} left.',
  'sentence.lastKnownAt': 'Last known at <at/>: {{left}} left.',
  'sentence.valuesFrom':
    'Values are from <asOf/>; Fairway asks again every {{interval}}.',
  'sentence.old': '**The rules stopped.** The last values are from <asOf/>.',
  'sentence.gaps':
    '**{{missing}} of {{window}} have no data.** Failures in that time are not counted.',
  'sentence.gapsUnmeasured':
    '**Part of the window has no data.** Failures in that time are not counted.',
  'sentence.coverageUnknown':
    '**How much of {{window}} has data is not known:** {{reason}}. Failures in gaps are not counted.',
  'sentence.coverageUnknownOnly':
    '**How much of the window has data is not known:** {{reason}}. Failures in gaps are not counted.',
  'sentence.incomplete':
    '**{{source}} warned that its answer is incomplete.** The SLOs page says under Sources what is missing.',
  'sentence.burningNow': 'Burning {{rate}}.',

  'interval.rate': 'True success rate',
  'interval.rateValue': '{{low}} to {{high}} (95% interval)',
  'interval.objective': 'Objective',
  'interval.undecided': '{{objective}}: inside the interval, so not decided',
  'interval.missed': '{{objective}}: above the interval, so missed',
  'interval.met': '{{objective}}: below the interval, so met',

  'bar.left': '{{left}} of the budget left',
  'bar.range': 'Between {{low}} and {{high}} of the budget left',
  'bar.overspent': 'Overspent by {{share}} of the budget',
  'bar.full': '100% left',

  'spark.label':
    'Budget left over {{span}}: between {{low}} and {{high}}, last {{last}}.',
  'spark.empty': 'Budget left over {{span}}: no data.',
  'spark.notCollected': 'The course of the budget is not collected yet.',
  'spark.caption': 'budget left, {{span}}',

  'burn.group': 'Burn rate per window',
  'burn.window': 'burn {{window}}',
  'burn.over': '{{rate}} over {{window}}',

  'lasts.spent': 'spent',
  'lasts.outlasts': 'outlasts the window',

  'unlinked.badge': 'Not linked',
  'unlinked.sentence':
    '**No SLO is linked to {{name}}.** Add this line to its `catalog-info.yaml`:',
  'unlinked.matches_zero': 'No SLO carries it yet.',
  'unlinked.matches_one': 'One SLO carries it today.',
  'unlinked.matches_other': '{{count}} SLOs carry it today.',
  'unlinked.notKnown': '**Not known whether an SLO is linked to {{name}}.**',
  'unlinked.rollup':
    '**No SLO that you may see belongs to {{name}}.** Link the components it stands for; each says how on its own card.',

  'rollup.visible_one': '1 SLO you may see',
  'rollup.visible_other': '{{count}} SLOs you may see',
  'rollup.figure': '{{calling}} of {{total}}',
  'rollup.calling_one': 'production SLO needs attention',
  'rollup.calling_other': 'production SLOs need attention',
  'rollup.noProduction': 'No production SLO',
  'rollup.columns': 'left · burn 1 h',
  'rollup.otherEnvironment': 'does not count above',
  'rollup.noEnvironment': 'no environment',
  'rollup.more': '{{number}} more in {{environment}}',

  'row.noDataFor': 'no data for {{duration}}',
  'row.noData': 'no data',
  'row.leftBut': '{{left}}, {{missing}}',
  'row.noRules': 'rules not loaded',
  'row.gaps': '{{missing}} missing',
  'row.partial': 'partly measured',
  'row.coverageUnknown': 'gaps not known',
  'row.incomplete': 'incomplete answer',
  'row.young': 'rules too young',
  'row.failed': '{{bad}} of {{events}} failed',
  'row.fewRequests': 'too few requests',
  'row.noRequests': 'no requests',
  'row.leftAt': '{{left}} at {{time}}',
} as const;
