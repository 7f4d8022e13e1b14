import type { Plan, PlanEffect } from '@fairway/contracts';
import type { Translate } from '../translations';

/** Kinds whose deletion takes data, or everything in them, along. */
const HOLDERS = [
  'PersistentVolumeClaim',
  'PersistentVolume',
  'Namespace',
  'CustomResourceDefinition',
];

export interface Losses {
  deleted: number;
  replaced: number;
  /** Objects that are deleted with what they hold. */
  holders: string[];
}

/** What a plan loses. */
export function lossesOf(plan?: Plan): Losses {
  const effects = plan?.effects ?? [];
  const of = (effect: PlanEffect['effect']) =>
    effects.filter(one => one.effect === effect);
  return {
    deleted: of('delete').length,
    replaced: of('replace').length,
    holders: [...of('delete'), ...of('replace')]
      .map(({ object }) => object)
      .filter(({ kind }) => HOLDERS.includes(kind))
      .map(({ kind, name }) => `${kind}/${name}`),
  };
}

/** The losses in one note; `undefined` where nothing is lost. */
export function lossWords(losses: Losses, t: Translate): string | undefined {
  const { deleted, replaced, holders } = losses;
  const sentences = [
    ...(deleted > 0 ? [t('dialog.loss', { count: deleted })] : []),
    ...(replaced > 0 ? [t('dialog.replaced', { count: replaced })] : []),
    ...(holders.length > 0
      ? [t('dialog.data', { objects: holders.join(', ') })]
      : []),
  ];
  return sentences.length ? sentences.join(' ') : undefined;
}
