/** Number and unit never break. */
export const NBSP = '\u00a0';
/** The true minus sign, as wide as a figure. */
export const MINUS = '\u2212';
