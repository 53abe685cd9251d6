export type Mode = 'light' | 'dark';

/** Token name without its dashes, and its colour as written in one theme. */
export type Tokens = Map<string, string>;

/** Reads the colour tokens of tokens.css for one theme; a token that names another follows it. */
export function readTokens(css: string, mode: Mode): Tokens {
  const tokens: Tokens = new Map();
  const both =
    /(?<![\w-])--([a-z0-9-]+):\s*light-dark\(\s*(oklch\([^()]*\)),\s*(oklch\([^()]*\))\s*\)/g;
  for (const [, name, light, dark] of css.matchAll(both)) {
    if (name && light && dark) tokens.set(name, mode === 'light' ? light : dark);
  }
  for (const [, name, target] of css.matchAll(
    /(?<![\w-])--([a-z0-9-]+):\s*var\(--([a-z0-9-]+)\)/g,
  )) {
    const colour = target && tokens.get(target);
    if (name && colour) tokens.set(name, colour);
  }
  return tokens;
}
