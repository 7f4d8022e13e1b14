/** Colours of one theme; the same roles in both, so that neither is an afterthought. */
export type Colours = {
  page: string;
  paper: string;
  text: string;
  textSubtle: string;
  textVerySubtle: string;
  divider: string;
  link: string;
  linkHover: string;
  onLink: string;
  hover: string;
  ok: string;
  watch: string;
  act: string;
  run: string;
  unknown: string;
  nav: string;
  navText: string;
  navSelected: string;
};

export const light: Colours = {
  page: '#F5F6F8',
  paper: '#FFFFFF',
  text: '#1C2128',
  textSubtle: '#59616E',
  textVerySubtle: '#6B7380',
  divider: '#DFE3E8',
  link: '#1B5FAA',
  linkHover: '#134A87',
  onLink: '#FFFFFF',
  hover: 'rgba(28, 33, 40, 0.045)',
  ok: '#006B54',
  watch: '#855000',
  act: '#B11040',
  run: '#1B5FAA',
  unknown: '#59607A',
  nav: '#18222D',
  navText: '#B9C4CF',
  navSelected: '#7FB8F0',
};

export const dark: Colours = {
  page: '#14171B',
  paper: '#1C2026',
  text: '#E6E9ED',
  textSubtle: '#A5AEBA',
  textVerySubtle: '#A5AEBA',
  divider: '#333A44',
  link: '#8CC2FF',
  linkHover: '#B4D7FF',
  onLink: '#0E1B2A',
  hover: 'rgba(255, 255, 255, 0.05)',
  ok: '#6FDCC0',
  watch: '#F5BE58',
  act: '#FFAFB4',
  run: '#97C8FF',
  unknown: '#C5CAD8',
  nav: '#0F1215',
  navText: '#AEB8C2',
  navSelected: '#7FB8F0',
};
