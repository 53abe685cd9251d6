/**
 * The value of `aria-keyshortcuts` for keys written as `Kbd` takes them; undefined for a sequence
 * such as "G I", which the attribute cannot express.
 */
export function keyShortcuts(keys: string | undefined): string | undefined {
  if (!keys || keys.includes(' ')) return undefined;
  return keys.includes('Mod')
    ? `${keys.replace('Mod', 'Control')} ${keys.replace('Mod', 'Meta')}`
    : keys;
}

const appleKeys: Record<string, string> = { Mod: '⌘', Shift: '⇧', Enter: '↵' };

/** A chord in words, on a keyboard whose main modifier is `mod`: "⌘K" on Apple's, "Ctrl+K" elsewhere. */
export function keyText(keys: string, mod: string): string {
  const names = keys.split('+');
  if (mod === '⌘') return names.map((name) => appleKeys[name] ?? name).join('');
  return names.map((name) => (name === 'Mod' ? mod : name)).join('+');
}
