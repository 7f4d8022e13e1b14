/** Kinds that stand for the SLOs of others. */
export const ROLLUP_KINDS = ['system', 'domain', 'group', 'user'];

/** Kinds of entities that have SLOs, or stand for those of others. */
export const CARD_KINDS = ['component', ...ROLLUP_KINDS];
