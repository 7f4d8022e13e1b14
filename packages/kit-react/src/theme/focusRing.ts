import type { BackstageTheme } from '@backstage/theme';

/**
 * Visible focus for our own focusable parts.
 *
 * @public
 */
export function focusRing(theme: BackstageTheme) {
  return {
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.link}`,
      outlineOffset: 2,
    },
  };
}
