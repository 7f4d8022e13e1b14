import type { UnifiedThemeOptions } from '@backstage/theme';
import type { Colours } from './colours';

function focusInside(colour: string) {
  return { outline: `2px solid ${colour}`, outlineOffset: -2 };
}

/** What the palette alone cannot say: outlines for shadows, sentence case, calm headers. */
export function componentOverrides(
  colours: Colours,
): UnifiedThemeOptions['components'] {
  const outline = `0 0 0 1px ${colours.divider}`;
  return {
    MuiButtonBase: {
      styleOverrides: {
        // Inside of the part: lists and rows of tabs cut off what is outside.
        root: { '&:focus-visible': focusInside(colours.link) },
      },
    },
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
    // Backstage lets cells break inside of any word, which leaves names of one letter per line.
    MuiTableCell: {
      styleOverrides: {
        root: {
          wordBreak: 'normal',
          overflowWrap: 'break-word',
          lineHeight: 1.3,
        },
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
      styleOverrides: {
        root: { '&:focus-visible': focusInside(colours.navSelected) },
        label: { fontWeight: 400, fontSize: 14 },
      },
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
