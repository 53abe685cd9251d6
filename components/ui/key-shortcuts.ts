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
