import type { CSSProperties } from 'react';

/** The desk's colours (`components/core/theme/tokens.css`) in the notation that mail programs know. */
export const light = {
  canvas: '#f5f7f8',
  surface: '#ffffff',
  sunken: '#edf1f2',
  line: '#e2e5e6',
  ink: '#171f25',
  muted: '#495358',
  accent: '#00717b',
  onAccent: '#fbfefe',
  better: '#1c6539',
  worse: '#ae1c1d',
  created: '#15388f',
  solved: '#006b51',
};

const dark: typeof light = {
  canvas: '#0e1214',
  surface: '#14191c',
  sunken: '#080c0e',
  line: '#252b2f',
  ink: '#eaedef',
  muted: '#abb2b6',
  accent: '#3db1b9',
  onAccent: '#031920',
  better: '#7ad59c',
  worse: '#fa9b98',
  created: '#3075d6',
  solved: '#56ad7e',
};

/** Inline styles are the light theme; programs that know media queries take this for the dark one. */
export const darkStyles = `@media (prefers-color-scheme: dark) {
  /* The body's only cell repeats its inline ground. */
  .canvas, .canvas > table > tbody > tr > td { background-color: ${dark.canvas} !important; }
  .surface { background-color: ${dark.surface} !important; border-color: ${dark.line} !important; }
  .ink { color: ${dark.ink} !important; }
  .muted { color: ${dark.muted} !important; }
  .quote { background-color: ${dark.sunken} !important; }
  .better { color: ${dark.better} !important; }
  .worse { color: ${dark.worse} !important; }
  .created { background-color: ${dark.created} !important; }
  .solved { background-color: ${dark.solved} !important; }
  .rule { border-color: ${dark.line} !important; }
  .link { color: ${dark.accent} !important; }
  .action { background-color: ${dark.accent} !important; color: ${dark.onAccent} !important; }
}`;

export const fontFamily =
  "Inter, -apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";

export const textStyle: CSSProperties = {
  margin: '0 0 16px',
  fontSize: '15px',
  lineHeight: '22px',
  color: light.ink,
};
