/**
 * Matches a whole name: `*` in the pattern stands for any text, upper and lower case are the same.
 *
 * @public
 */
export function namePattern(pattern: string): RegExp {
  const parts = pattern
    .split('*')
    .map(part => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 'is');
}
