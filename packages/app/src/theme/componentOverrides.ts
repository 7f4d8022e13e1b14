import type { UnifiedThemeOptions } from '@backstage/theme';
import type { Colours } from './colours';

/** What the palette alone cannot say: outlines for shadows, sentence case, calm headers. */
export function componentOverrides(
  colours: Colours,
): UnifiedThemeOptions['components'] {
  const outline = `0 0 0 1px ${colours.divider}`;
  return {
    MuiButton: {
      styleOverrides: {
        root: { textTransform: 'none', fontWeight: 600 },
        contained: { boxShadow: 'none' },
      },
    },
    MuiTab: { styleOverrides: { root: { textTransform: 'none' } } },
    MuiPaper: {
      styleOverrides: {
        root: { backgroundImage: 'none' },
        elevation1: { boxShadow: outline },
        elevation2: { boxShadow: outline },
      },
    },
    BackstageHeader: {
      styleOverrides: {
        header: {
          backgroundImage: 'none',
          boxShadow: 'none',
          padding: '20px 24px 12px',
        },
        title: { color: colours.text, fontSize: 24 },
        subtitle: { color: colours.textSubtle },
        type: { color: colours.textSubtle },
      },
    },
    BackstageSidebarItem: {
      styleOverrides: { label: { fontWeight: 400, fontSize: 14 } },
    },
    BackstageTableHeader: {
      styleOverrides: {
        header: {
          color: colours.textSubtle,
          backgroundColor: 'transparent',
          borderTop: 'none',
          textTransform: 'none',
        },
      },
    },
  };
}
