/** Twelve hues around the circle, in degrees of OKLCH. */
export const avatarHues = [15, 45, 75, 105, 135, 165, 195, 225, 255, 285, 315, 345] as const;

/** The same hue for the same seed, on every screen and machine. */
export function avatarHue(seed: string): number {
  let hash = 0x811c9dc5;
  for (const char of seed) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  // FNV-1a leaves names that end alike close together; this spreads them.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = (hash ^ (hash >>> 13)) >>> 0;
  return avatarHues[hash % avatarHues.length] ?? avatarHues[0];
}

/** First letters of the first and last word; "?" for an empty name. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s._-]+/).filter(Boolean);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return letters.map((word) => [...(word ?? '?')][0]?.toUpperCase()).join('');
}
