/** Eight hues a glance can tell apart, in degrees of OKLCH. */
export const avatarHues = [20, 55, 95, 150, 195, 240, 290, 340] as const;

/** The same hue for the same seed, on every screen and machine. */
export function avatarHue(seed: string): number {
  // FNV-1a; its high bits are mixed in, because names that end alike share the low ones.
  let hash = 0x811c9dc5;
  for (const char of seed) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return avatarHues[(hash ^ (hash >>> 15)) % avatarHues.length] ?? avatarHues[0];
}

/** First letters of the first and last word; "?" for an empty name. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s._-]+/).filter(Boolean);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return letters.map((word) => [...(word ?? '?')][0]?.toUpperCase()).join('');
}
