/** The point nearest to a share of the plot's width. */
export function indexAt(share: number, count: number): number | undefined {
  if (count === 0 || share < -0.02 || share > 1.02) return undefined;
  const index = Math.round(share * (count - 1));
  return Math.min(count - 1, Math.max(0, index));
}

/**
 * The point after a key: arrows step, with a page's worth for Page Up and Down, Home and End jump, Escape leaves.
 *
 * @returns `undefined` for keys that mean nothing here
 */
export function indexAfterKey(
  key: string,
  index: number | undefined,
  count: number,
): { index?: number } | undefined {
  const last = count - 1;
  if (last < 0) return undefined;
  const from = index ?? last;
  const page = Math.ceil(count / 20);
  const clamp = (to: number) => ({ index: Math.min(last, Math.max(0, to)) });
  switch (key) {
    case 'ArrowLeft':
      return clamp(index === undefined ? last : from - 1);
    case 'ArrowRight':
      return clamp(index === undefined ? last : from + 1);
    case 'PageDown':
      return clamp(from - page);
    case 'PageUp':
      return clamp(from + page);
    case 'Home':
      return clamp(0);
    case 'End':
      return clamp(last);
    case 'Escape':
      return index === undefined ? undefined : {};
    default:
      return undefined;
  }
}
