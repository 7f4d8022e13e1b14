/** What the actions and their dialogs say of objects of Flux, where that is another thing than of an application. */
export const fluxActionMessages = {
  'flux.action.refresh': 'Reconcile',
  'flux.action.pause': 'Suspend…',
  'flux.action.resume': 'Resume…',
  'flux.action.linkedOnly':
    '**{{name}} is only linked to this entity, so nothing can be done with it here.** Whoever may write the object binds it by this annotation on it:',
  'flux.action.name.refresh': 'reconcile',
  'flux.action.name.autoSync': 'suspend or resume',
  'flux.refresh.failed': '**It was not reconciled.** <reason/>',
  'flux.asked.refresh': '**Flux was asked to reconcile it.**',
  'flux.asked.pause': '**It is suspended.** Resume it when you are done.',
  'flux.asked.resume': '**It is resumed.**',
  'flux.paused.note': '**<by/> suspended it <age/>.**',
  'flux.pause.ask': 'Suspend {{name}}?',
  'flux.pause.do': 'Suspend',
  'flux.resume.ask': 'Resume {{name}}?',
  'flux.resume.do': 'Resume',
} as const;
