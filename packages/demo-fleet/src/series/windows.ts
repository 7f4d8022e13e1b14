import { parseDuration } from '../promql/literals';

/**
 * Length of a window as rules write it, `4w`, in milliseconds.
 *
 * @throws RangeError for what is no duration.
 */
export function windowOf(text: string): number {
  const window = parseDuration(text);
  if (!window) {
    throw new RangeError(`"${text}" is no duration such as 30d or 1h4m`);
  }
  return window;
}
