import type { Outcome } from '@/components/platform/sync/use-write';
import { toast } from '@/components/ui/toast';
import { newId } from '@/zero/core/ids';
import { dropUndo, pushUndo, takeBack } from './undo-stack';

type Undoable = {
  /** What was done, for the message: "Note removed". */
  done: string;
  /** What it was done to, as the end of "Undo …": "the note". */
  what: string;
  /** How it ends; left out where it is saved already. */
  sent?: Promise<Outcome>;
  /** Makes the change that takes it back. */
  undo: () => Promise<unknown>;
};

/** Says what was done with a way back, which Z takes as well, and forgets it where nothing came of it. */
export async function undoable({
  done,
  what,
  sent = Promise.resolve('saved'),
  undo,
}: Undoable): Promise<Outcome> {
  const id = newId();
  pushUndo({ id, what, undo: async () => void (await undo()) });
  toast(done, { id: 'done', action: { label: 'Undo', onSelect: () => void takeBack(id) } });
  const outcome = await sent;
  if (outcome === 'refused' || outcome === 'unsent') dropUndo(id);
  return outcome;
}
