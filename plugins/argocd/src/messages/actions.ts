/** What the actions and their dialogs say. */
export const actionMessages = {
  'action.title': 'Actions',
  'action.refresh': 'Refresh',
  'action.sync': 'Sync…',
  'action.terminate': 'End the sync…',
  'action.rollback': 'Roll back…',
  'action.rollbackTo': 'Roll back to {{revision}}…',
  'action.pause': 'Pause auto-sync…',
  'action.resume': 'Resume auto-sync…',
  'action.linkedOnly':
    '**{{name}} is only linked to this entity, so nothing can be done with it here.** Whoever may write the Application binds it by this annotation on it:',
  'action.notAllowed':
    '**You may not: {{actions}}.** The platform team grants {{permissions}}.',
  'action.notAllowedOwner':
    '**You may not: {{actions}}.** Ask its owner, <owner/>, or the platform team for {{permissions}}.',
  'action.notKnown':
    '**Not known whether you may: {{actions}}.** Backstage did not say; load the page anew.',
  'action.name.refresh': 'refresh',
  'action.name.sync': 'sync',
  'action.name.terminate': 'end a sync',
  'action.name.rollback': 'roll back',
  'action.name.autoSync': 'pause or resume auto-sync',

  'refresh.failed': '**It was not refreshed.** <reason/>',

  'asked.refresh': '**Argo CD was asked to compare it anew.**',
  'asked.sync': '**The sync was started.** How it goes shows here.',
  'asked.rollback': '**The rollback was started.** How it goes shows here.',
  'asked.terminate': '**The sync was told to end.**',
  'asked.pause': '**Auto-sync is paused.** Resume it when you are done.',
  'asked.resume': '**Auto-sync is on again.**',

  'paused.note': '**<by/> paused auto-sync <age/>.**',
  'paused.reason': 'Reason: <reason/>',
  'paused.effect': 'What is declared is not applied until somebody resumes it.',
  'paused.onTab': 'Resume it <link/>.',
  'paused.onTabLink': 'on the tab',

  'dialog.where': '{{cluster}} · {{instance}}',
  'dialog.fromTo': 'from <from/> to <to/>',
  'dialog.to': 'to <to/>',
  'dialog.loss_one': '**1 object is deleted.**',
  'dialog.loss_other': '**{{count}} objects are deleted.**',
  'dialog.replaced_one': '**1 object is deleted and created anew.**',
  'dialog.replaced_other':
    '**{{count}} objects are deleted and created anew.**',
  'dialog.data': 'What {{objects}} holds may be lost for good.',

  'sync.ask': 'Sync {{name}}?',
  'sync.askDelete_one': 'Sync {{name}} and delete 1 object?',
  'sync.askDelete_other': 'Sync {{name}} and delete {{count}} objects?',
  'sync.askDry': 'Try the sync of {{name}}?',
  'sync.do': 'Sync',
  'sync.doDelete': 'Sync and delete {{number}}',
  'sync.doDry': 'Try it',
  'sync.options': 'Options',
  'sync.dryRun': 'Dry run: ask the cluster and change nothing',
  'sync.prune': 'Delete what is no longer declared',
  'sync.force': 'Delete and create anew what cannot be changed',
  'sync.some': 'Only some objects; then no hooks run',
  'sync.revision': 'Commit, tag or version',
  'sync.revisionHelp': 'Empty: what is followed, {{target}}',
  'sync.noTarget': 'as the application says',
  'sync.results': 'What the cluster said',
  'sync.resultObject': 'Object',
  'sync.resultStatus': 'Status',
  'sync.resultMessage': 'Message',
  'sync.noStatus': 'not told',
  'sync.noMessage': 'nothing more',
  'sync.noResults':
    '**The dry run ended.** The cluster said nothing of any object.',
  'sync.dryNotEnded':
    '**The dry run did not end in time.** What the cluster says stands in Argo CD when it ends.',
  'sync.dryDone': '**The dry run ended; nothing was changed.**',

  'rollback.ask': 'Roll back {{name}}?',
  'rollback.askDelete_one': 'Roll back {{name}} and delete 1 object?',
  'rollback.askDelete_other':
    'Roll back {{name}} and delete {{count}} objects?',
  'rollback.do': 'Roll back',
  'rollback.doDelete': 'Roll back and delete {{number}}',
  'rollback.pauses':
    '**Auto-sync is on and is paused before.** What is declared is not applied until somebody resumes it; the tab and the card remind of that.',

  'terminate.ask': 'End the sync of {{name}}?',
  'terminate.do': 'End the sync',
  'terminate.effect':
    '**What was applied stays; the rest is not applied.** The application is then out of sync until it is synced again.',

  'pause.ask': 'Pause auto-sync of {{name}}?',
  'pause.do': 'Pause auto-sync',
  'pause.reason': 'Why; shown until it is resumed',
  'resume.ask': 'Resume auto-sync of {{name}}?',
  'resume.do': 'Resume auto-sync',
} as const;
