/** Eight hues a glance can tell apart, in degrees of OKLCH. */
export const avatarHues = [20, 55, 95, 150, 195, 240, 290, 340] as const;

/** The same hue for the same seed, on every screen and machine. */
export function avatarHue(seed: string): number {
  let hash = 0;
  for (const char of seed) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) >>> 0;
  return avatarHues[hash % avatarHues.length] ?? avatarHues[0];
}

/** First letters of the first and last word; "?" for an empty name. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s._-]+/).filter(Boolean);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return letters.map((word) => [...(word ?? '?')][0]?.toUpperCase()).join('');
}
