import {
  createUnifiedTheme,
  genPageTheme,
  palettes,
  type UnifiedTheme,
} from '@backstage/theme';
import { dark, light, type Colours } from './colours';
import { componentOverrides } from './componentOverrides';

const FONT =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Helvetica, Arial, sans-serif';

function heading(fontSize: number) {
  return { fontSize, fontWeight: 600, marginBottom: 8 };
}

function palette(type: 'light' | 'dark', colours: Colours) {
  return {
    ...palettes[type],
    background: { default: colours.page, paper: colours.paper },
    text: { primary: colours.text, secondary: colours.textSubtle },
    textContrast: colours.text,
    textSubtle: colours.textSubtle,
    textVerySubtle: colours.textVerySubtle,
    divider: colours.divider,
    border: colours.divider,
    link: colours.link,
    linkHover: colours.linkHover,
    primary: { main: colours.link, contrastText: colours.onLink },
    secondary: { main: colours.link, contrastText: colours.onLink },
    action: { hover: colours.hover },
    status: {
      ok: colours.ok,
      warning: colours.watch,
      error: colours.act,
      running: colours.run,
      pending: colours.unknown,
      aborted: colours.unknown,
    },
    navigation: {
      background: colours.nav,
      indicator: colours.navSelected,
      color: colours.navText,
      selectedColor: '#FFFFFF',
      navItem: { hoverBackground: 'rgba(255, 255, 255, 0.08)' },
      submenu: { background: colours.nav },
    },
  };
}

function fairwayTheme(type: 'light' | 'dark', colours: Colours): UnifiedTheme {
  const plain = {
    ...genPageTheme({
      colors: [colours.page, colours.page],
      shape: 'none',
      options: { fontColor: colours.text },
    }),
    backgroundImage: 'none',
  };
  return createUnifiedTheme({
    palette: palette(type, colours),
    fontFamily: FONT,
    typography: {
      htmlFontSize: 16,
      fontFamily: FONT,
      h1: heading(32),
      h2: heading(28),
      h3: heading(24),
      h4: heading(28),
      h5: heading(18),
      h6: heading(15),
    },
    defaultPageTheme: 'home',
    pageTheme: { home: plain },
    components: componentOverrides(colours),
  });
}

export const fairwayLight = fairwayTheme('light', light);
export const fairwayDark = fairwayTheme('dark', dark);
