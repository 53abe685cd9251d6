import { isCharacterKey, sequenceWaitMs } from './keys';

/** A key, or two one after the other, that does something while it is registered. */
export type Shortcut = {
  /** As `Kbd` writes them: `J`, `Shift+F`, `Mod+K`, `G M`. */
  keys: string;
  /** A verb with its object: "Assign ticket". */
  label: string;
  run: () => void;
  /** Heading under which `?` lists it. */
  group: string;
  /** Also works while one types; only for chords with Mod. */
  inFields: boolean;
  /** Whether the palette offers it; not for movements. */
  inPalette: boolean;
  /** Whether there is something for it to act on; until then `?` alone knows of it. */
  applies: boolean;
};

let registered: readonly Shortcut[] = [];
const listeners = new Set<() => void>();

/** Puts a shortcut into effect, before those already there; returns how to take it out. */
export function register(shortcut: Shortcut): () => void {
  announce([shortcut, ...registered]);
  return () => announce(registered.filter((other) => other !== shortcut));
}

/** All shortcuts in effect, the youngest first; the same array until one comes or goes. */
export const allShortcuts = () => registered;

export function subscribeToShortcuts(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

function announce(next: readonly Shortcut[]) {
  registered = next;
  for (const listener of listeners) listener();
}

type Situation = { isTyping: boolean; areLettersOff: boolean };

/**
 * Reads chords one after the other and answers with the shortcut that each completes. The start of
 * a sequence waits for its second key; a key that continues nothing counts as a first one.
 */
export function createReader(shortcuts: () => readonly Shortcut[]) {
  let pending: { chord: string; at: number } | undefined;

  return (chord: string, at: number, { isTyping, areLettersOff }: Situation) => {
    const usable = shortcuts().filter(
      ({ keys, inFields, applies }) =>
        applies &&
        (!isTyping || inFields) &&
        !((areLettersOff || isTyping) && isCharacterKey(keys)),
    );
    const find = (keys: string) => usable.find((shortcut) => shortcut.keys === keys);
    const first = pending && at - pending.at <= sequenceWaitMs ? pending.chord : undefined;
    pending = undefined;

    const second = first && find(`${first} ${chord}`);
    if (second) return second;
    if (usable.some(({ keys }) => keys.startsWith(`${chord} `))) pending = { chord, at };
    return pending ? undefined : find(chord);
  };
}
