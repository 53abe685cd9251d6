import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { avatarHues } from '@/components/ui/avatar-face';
import { contrast, parseOklch, type Rgb } from './oklch';
import { contrastOf, declaredPairs } from './pairs';
import { readTokens, type Mode } from './tokens';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
const globals = readFileSync(new URL('../../../app/globals.css', import.meta.url), 'utf8');
const modes: Mode[] = ['light', 'dark'];

it('measures contrast as WCAG does', () => {
  const white = parseOklch('oklch(1 0 0)');
  expect(contrast(white, parseOklch('oklch(0 0 0)'))).toBeCloseTo(21, 1);
  // #767676 is the greyest grey that carries text on white.
  expect(contrast(white, parseOklch('oklch(0.5677 0 0)'))).toBeCloseTo(4.54, 1);
});

describe.each(modes)('%s', (mode) => {
  const tokens = readTokens(css, mode);

  it.each(declaredPairs.map((pair) => [pair.front, pair.ground.join(' over '), pair] as const))(
    '%s stands out on %s',
    (_front, _ground, pair) => {
      expect(contrastOf(pair, tokens)).toBeGreaterThanOrEqual(pair.least);
    },
  );

  it.each(avatarHues)('an avatar of hue %d is legible', (hue) => {
    const own = readTokens(css.replaceAll('var(--hue)', String(hue)), mode);
    expect(contrastOf({ front: 'avatar-ink', ground: ['avatar-fill'] }, own)).toBeGreaterThan(4.5);
  });

  it.each(['protan', 'deutan', 'tritan'] as const)('charts differ to %s eyes', (kind) => {
    const seen = Array.from({ length: 8 }, (_, index) =>
      simulate(parseOklch(tokens.get(`chart-${index + 1}`) ?? ''), kind),
    );
    seen.forEach((one, index) => {
      for (const [offset, other] of seen.slice(index + 1).entries()) {
        expect(
          distance(one, other),
          `chart-${index + 1} and ${index + offset + 2}`,
        ).toBeGreaterThan(0.05);
      }
    });
  });
});

it('offers every colour token to the screens', () => {
  const offered = [...globals.matchAll(/--color-([a-z0-9-]+): var\(--\1\)/g)].map(
    ([, name]) => name,
  );
  const drawn = [...readTokens(css, 'light').keys()];
  expect(offered).toEqual(expect.arrayContaining(drawn));
});

// Machado, Oliveira and Fernandes (2009), severity 1, on linear light.
const blindness = {
  protan: [
    0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998,
  ],
  deutan: [
    0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881,
  ],
  tritan: [
    1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039,
  ],
} as const;

type Lab = [number, number, number];

function simulate(colour: Rgb, kind: keyof typeof blindness): Lab {
  const [r, g, b] = [colour.red, colour.green, colour.blue].map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  ) as Lab;
  const m = blindness[kind];
  const row = (at: 0 | 3 | 6) =>
    Math.min(1, Math.max(0, m[at] * r + (m[at + 1] ?? 0) * g + (m[at + 2] ?? 0) * b));
  return oklab(row(0), row(3), row(6));
}

function oklab(r: number, g: number, b: number): Lab {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function distance(one: Lab, other: Lab) {
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}
