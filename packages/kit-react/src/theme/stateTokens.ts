import type { Theme } from '@material-ui/core/styles';

/**
 * What a state asks of a person: nothing (`ok`), an eye (`watch`), a hand (`act`), patience (`run`); `unk`: not known.
 *
 * @public
 */
export type Tone = 'ok' | 'watch' | 'act' | 'run' | 'unk';

/** @public */
export interface StateTokens extends Record<Tone, string> {
  /** Axes and outlines; not for text. */
  axis: string;
  /** Text on a surface of `act`. */
  onAct: string;
}

// Contrast on every surface of our and Backstage's themes is at least 4.5 (axis: 3): docs of the design, section 1.
const light: StateTokens = {
  ok: '#006B54',
  watch: '#855000',
  act: '#B11040',
  run: '#1B5FAA',
  unk: '#59607A',
  axis: '#6B7380',
  onAct: '#FFFFFF',
};

const dark: StateTokens = {
  ok: '#6FDCC0',
  watch: '#F5BE58',
  act: '#FFAFB4',
  run: '#97C8FF',
  unk: '#C5CAD8',
  axis: '#A5AEBA',
  onAct: '#2A0A0A',
};

/**
 * The state colours for a theme, ours or any other. Backstage's `palette.status` is too pale to read as text.
 *
 * @public
 */
export function stateTokens(theme: Theme): StateTokens {
  return theme.palette.type === 'dark' ? dark : light;
}
