/**
 * So many of something that a source holds, in words; `undefined`: the number before its name will do.
 *
 * @public
 */
export type CountWords = (what: string, count: number) => string | undefined;
