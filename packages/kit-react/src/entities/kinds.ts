/**
 * Kinds that stand for others: a card on them rolls up.
 *
 * @public
 */
export const ROLLUP_KINDS = ['system', 'domain', 'group', 'user'];

/**
 * Kinds of entities that run, or stand for others that do.
 *
 * @public
 */
export const CARD_KINDS = ['component', ...ROLLUP_KINDS];

/**
 * Whether an entity stands for others.
 *
 * @public
 */
export function isRollupKind({ kind }: { kind: string }): boolean {
  return ROLLUP_KINDS.includes(kind.toLocaleLowerCase('en-US'));
}
