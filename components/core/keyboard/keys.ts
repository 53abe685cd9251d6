/** The parts of a keyboard event that name a key. */
type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** How long the second key of a sequence may take, in milliseconds. */
export const sequenceWaitMs = 1_000;

const modifiers = new Set(['Control', 'Meta', 'Alt', 'AltGraph', 'Shift', 'CapsLock', 'Dead']);

/**
 * A key press as shortcuts are written: `J`, `Shift+F`, `Mod+K` (Ctrl or Cmd), `?`, `ArrowDown`.
 * Shift is named only with letters and named keys, since `?` or `/` need it on some layouts only.
 * Undefined for a modifier alone and for Alt, which types characters in many languages.
 */
export function chordOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): string | undefined {
  if (modifiers.has(key)) return undefined;
  const mod = ctrlKey || metaKey;
  if (altKey && !mod) return undefined;
  const name = key === ' ' ? 'Space' : key.length === 1 ? key.toUpperCase() : key;
  const isSign = name.length === 1 && name.toLowerCase() === name;
  return [mod && 'Mod', shiftKey && !isSign && 'Shift', name].filter(Boolean).join('+');
}

/** Whether the shortcut is made of keys that also type, so that the off switch must silence it. */
export const isCharacterKey = (keys: string) =>
  keys.split(' ').every((chord) => !chord.startsWith('Mod+'));
