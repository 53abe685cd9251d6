/** Something that was done in this tab and can be taken back once. */
type Undoable = {
  id: string;
  /** What was done, as the end of "Undo …": "status of #123". */
  what: string;
  undo: () => Promise<void>;
};

const most = 50;

let stack: readonly Undoable[] = [];
const listeners = new Set<() => void>();

/** Makes it the next thing that is taken back. */
export function pushUndo(entry: Undoable): void {
  announce([...stack, entry].slice(-most));
}

/** Forgets it: it was taken back, or never came about. */
export function dropUndo(id: string): void {
  announce(stack.filter((entry) => entry.id !== id));
}

/** What is taken back next. */
export const lastUndo = (): Undoable | undefined => stack.at(-1);

/** Takes back what was done, at most once. */
export async function takeBack(id: string): Promise<void> {
  const entry = stack.find((other) => other.id === id);
  if (!entry) return;
  dropUndo(id);
  await entry.undo();
}

export function subscribeToUndo(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

function announce(next: readonly Undoable[]) {
  stack = next;
  for (const listener of listeners) listener();
}
