/** A colour in gamma-encoded sRGB, 0 to 1 each, with its opacity. */
export type Rgb = { red: number; green: number; blue: number; alpha: number };

const notation = /^oklch\((-?[\d.]+) (-?[\d.]+) (-?[\d.]+)(?: \/ (-?[\d.]+))?\)$/;

/** Reads `oklch(L C H / A)`, clipped to sRGB. Throws on any other notation. */
export function parseOklch(text: string): Rgb {
  const match = notation.exec(text.trim());
  if (!match) throw new Error(`Not an oklch() colour: ${text}`);
  const [lightness, chroma, hue] = match.slice(1, 4).map(Number) as [number, number, number];
  const angle = (hue * Math.PI) / 180;
  const a = chroma * Math.cos(angle);
  const b = chroma * Math.sin(angle);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return {
    red: encode(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    green: encode(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    blue: encode(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
    alpha: match[4] === undefined ? 1 : Number(match[4]),
  };
}

/** Lays a colour over an opaque one, as a browser does. */
export function over(front: Rgb, back: Rgb): Rgb {
  const mix = (channel: 'red' | 'green' | 'blue') =>
    front[channel] * front.alpha + back[channel] * (1 - front.alpha);
  return { red: mix('red'), green: mix('green'), blue: mix('blue'), alpha: 1 };
}

/** WCAG 2 contrast of two opaque colours, 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

function luminance({ red, green, blue }: Rgb) {
  return 0.2126 * decode(red) + 0.7152 * decode(green) + 0.0722 * decode(blue);
}

function encode(linear: number) {
  const value = Math.min(1, Math.max(0, linear));
  return value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055;
}

function decode(value: number) {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}
