import { contrast, over, parseOklch, type Rgb } from './oklch';
import type { Tokens } from './tokens';

type Pair = {
  front: string;
  /** The ground under it, front to back; only the last is opaque. */
  ground: readonly [string, ...string[]];
  /** 4.5 for text, 3 for marks and the edges of controls. */
  least: 4.5 | 3;
};

type Ground = Pair['ground'];

const surfaces: Ground[] = [['sunken'], ['canvas'], ['surface'], ['raised']];
const hovered: Ground[] = [
  ['hover', 'canvas'],
  ['hover', 'surface'],
  ['hover', 'raised'],
];
const selected: Ground[] = [
  ['selected', 'canvas'],
  ['selected', 'surface'],
];
const everywhere = [...surfaces, ...hovered, ...selected];
const meanings = ['danger', 'warning', 'success', 'info'];
const statuses = ['new', 'open', 'waiting', 'blocked', 'resolved', 'closed'];

function pairs(least: Pair['least'], fronts: string[], grounds: Ground[]): Pair[] {
  return fronts.flatMap((front) => grounds.map((ground) => ({ front, ground, least })));
}

/** Every two colours that meet on a screen, and the contrast WCAG 2.2 AA asks of them. */
export const declaredPairs: Pair[] = [
  ...pairs(4.5, ['ink', 'ink-muted', 'ink-faint', 'accent-ink'], everywhere),
  ...pairs(4.5, ['danger-ink'], [...surfaces, ...hovered]),
  ...pairs(4.5, ['on-accent'], [['accent'], ['accent-hover']]),
  ...pairs(4.5, ['on-danger'], [['danger-fill'], ['danger-fill-hover']]),
  ...pairs(4.5, ['accent-ink', 'ink'], [['accent-soft']]),
  ...meanings.flatMap((meaning) =>
    pairs(4.5, [`${meaning}-ink`], [[`${meaning}-soft`], ['canvas'], ['surface'], ['raised']]),
  ),
  ...meanings.flatMap((meaning) => pairs(4.5, ['ink'], [[`${meaning}-soft`]])),
  ...pairs(4.5, ['ink', 'ink-muted', 'note-ink', 'accent-ink'], [['note']]),
  ...pairs(3, ['control'], [['canvas'], ['surface'], ['raised']]),
  ...pairs(3, ['focus'], surfaces),
  ...pairs(3, ['accent'], everywhere),
  ...pairs(3, ['focus'], [['note']]),
  ...pairs(3, meanings, everywhere),
  ...pairs(
    3,
    statuses.map((status) => `status-${status}`),
    everywhere,
  ),
  ...pairs(
    3,
    Array.from({ length: 8 }, (_, index) => `chart-${index + 1}`),
    [['canvas'], ['surface'], ['raised']],
  ),
];

/** The contrast of a pair in one theme. Throws on a token that does not exist. */
export function contrastOf({ front, ground }: Pick<Pair, 'front' | 'ground'>, tokens: Tokens) {
  const back = ground
    .map((name) => colour(name, tokens))
    .reduceRight((below, layer) => over(layer, below));
  return contrast(over(colour(front, tokens), back), back);
}

function colour(name: string, tokens: Tokens): Rgb {
  const text = tokens.get(name);
  if (!text) throw new Error(`No such colour token: ${name}`);
  return parseOklch(text);
}
