/** What the SLOs page and the home page say. */
export const pageMessages = {
  'page.title': 'SLOs',
  'page.tabs': 'Views',
  'page.slos': 'SLOs',
  'page.unlinked': 'Not linked',
  'page.sources': 'Sources',
  'page.back': 'All SLOs',

  'fleet.search': 'Name, service or entity',
  'fleet.environment': 'Environment',
  'fleet.states': 'States',
  'fleet.visible_one': '1 SLO you may see',
  'fleet.visible_other': '{{count}} SLOs you may see',
  'fleet.caption.worst': 'SLOs, worst first',
  'fleet.caption.name': 'SLOs by name',
  'fleet.caption.remaining': 'SLOs, least budget left first',
  'fleet.filters': 'Filters',
  'fleet.filtersChosen': 'Filters ({{number}})',
  'fleet.owner': 'Team',
  'fleet.system': 'System',
  'fleet.tier': 'Tier',
  'fleet.recordedBy': 'Source',
  'fleet.rules': 'Rules',
  'fleet.definition': 'Definition',
  'fleet.definition.none': 'not defined',
  'fleet.definition.valid': 'valid',
  'fleet.definition.issues': 'with issues',
  'fleet.sort': 'Order',
  'fleet.sort.worst': 'worst first',
  'fleet.sort.name': 'by name',
  'fleet.sort.remaining': 'least left first',
  'fleet.groups': 'Groups',
  'fleet.groups.worst': 'worst of each',
  'fleet.groups.all': 'all',
  'fleet.state': 'State',
  'fleet.slo': 'SLO',
  'fleet.entity': 'Entity',
  'fleet.objective': 'Objective',
  'fleet.left': 'Budget left',
  'fleet.burn1h': 'Burn 1 h',
  'fleet.burn3d': 'Burn 3 d',
  'fleet.lasts': 'Lasts',
  'fleet.source': 'Source, age',
  'fleet.notKnown': 'not known',
  'fleet.noEntity': 'none',
  'fleet.none': 'No SLO matches these filters.',
  'fleet.noneAtAll':
    '**There is no SLO that you may see.** Load SLO rules into Prometheus and link them to an entity; the entity card says how.',
  'fleet.unlinkedNotKnown':
    '**There is no SLO that you may see.** Whether there are some that are linked to no entity is not known.',
  'fleet.noneLinked_one':
    '**1 SLO is not linked to an entity yet.** <unlinked/> has the line that would link it.',
  'fleet.noneLinked_other':
    '**{{count}} SLOs are not linked to an entity yet.** <unlinked/> has the lines that would link them.',
  'fleet.notAllHeard':
    '**Not known whether there is an SLO that you may see.**',
  'fleet.beyond_one': 'Only 1 SLO matches; this page lies beyond it.',
  'fleet.beyond_other':
    'Only {{count}} SLOs match; this page lies beyond them.',
  'fleet.order.worst':
    'Worst first: exhausted, fast, slow, then what is not known, then healthy',
  'fleet.order.name': 'By name',
  'fleet.order.remaining':
    'Least budget left first; where it is not known, at the end',
  'fleet.loading': 'Loading the SLOs',
  'fleet.forbidden':
    '**You may not read SLOs.** Ask the platform team for the permission `{{permission}}`.',
  'fleet.failed':
    "**Fairway's SLO backend did not answer.** Try again; if it stays, tell the platform team.",

  'detail.notFound':
    '**There is no SLO `{{ref}}` that you may see.** Its rules may be gone, or its entity is hidden from you.',
  'detail.choice': '`{{ref}}` is an SLO on more than one source. Choose one:',

  'unlinkedPage.title': 'Not linked',
  'unlinkedPage.count_one':
    '1 SLO of no entity, seen only with the permission `{{permission}}`',
  'unlinkedPage.count_other':
    '{{count}} SLOs of no entity, seen only with the permission `{{permission}}`',
  'unlinkedPage.source': 'Source',
  'unlinkedPage.line': 'The line that would link it',
  'unlinkedPage.none': 'Every SLO belongs to an entity.',
  'unlinkedPage.notKnown':
    '**Not known whether every SLO belongs to an entity.**',
  'unlinkedPage.forbidden':
    '**You may not see SLOs without entity.** Ask the platform team for the permission `{{permission}}`.',

  'sources.failed':
    "**Fairway's SLO backend did not answer.** Try again; if it stays, tell the platform team.",
  'sources.rulesNever':
    "**Its rules were never read** ({{reason}}): alert tiers and the objectives of Pyrra's SLOs are not known. Let `/api/v1/rules` answer.",
  'sources.rulesOld':
    "**Its rules were last read <rulesAt/>** ({{reason}}): alert tiers and the objectives of Pyrra's SLOs may be old. Let `/api/v1/rules` answer.",
  'sources.slos_one': '1 {{dialect}} SLO',
  'sources.slos_other': '{{count}} {{dialect}} SLOs',

  'home.calling': 'Needs attention',
  'home.callingSubline': 'production: {{kinds}}',
  'home.callingSublineFirst':
    'production: {{kinds}}; first {{shown}} of {{total}}',
  'home.callingNone': 'production',
  'home.atLeast': 'at least {{kinds}}',
  'home.nothingCalls':
    'No production SLO that you may see burns, and none is without data.',
  'home.callingNotKnown':
    '**Not known whether a production SLO needs attention.**',
  'home.noSlos': 'There is no SLO that you may see.',
  'home.all': 'All SLOs',
  'home.yours': 'Your error budgets',
  'home.yoursSubline': 'of {{owners}}; worst first',
  'home.counted':
    'Only the first {{shown}} of {{total}} SLOs are counted here, production and the worst first.',
  'home.yoursNone':
    '**None of your entities has an SLO.** Each component says on its card how to link one.',
  'home.yoursNotKnown':
    '**Not known whether one of your entities has an SLO.**',
  'home.overspent': 'overspent',
  'home.spentIn': '{{left}} left, spent in {{duration}} at this rate',
  'home.left': '{{left}} left',
} as const;
