'use client';

import { useMemo } from 'react';
import type { WriteResult } from '@/components/platform/sync/use-write';
import { toast } from '@/components/ui/toast';
import { newId } from '@/zero/core/ids';
import { dropUndo, pushUndo, takeBack } from './undo-stack';

type UndoableChange = {
  /** What was done: "Title changed". */
  words: string;
  /** What it was done to: "#123". */
  subject: string;
  run: () => Promise<WriteResult>;
  /** Does the opposite, as a change of its own. */
  back: () => Promise<WriteResult>;
  /** Whether it still stands as it was done; what somebody changed since is left alone. */
  stands?: () => Promise<boolean>;
};

/** Returns a function that does something at once, says so with a way back, and lets Z take it back. */
export function useUndoable(): (change: UndoableChange) => Promise<void> {
  return useMemo(
    () =>
      async ({ words, subject, run, back, stands }: UndoableChange) => {
        const outcome = run();
        const id = newId();
        const undo = async () => {
          if (stands && !(await stands())) {
            toast('Not undone', { id: 'change', description: `${subject} was changed since.` });
            return;
          }
          void back();
          toast(`${words}, and back`, { id: 'change', description: subject });
        };
        pushUndo({ id, what: subject, undo });
        toast(words, {
          id: 'change',
          description: subject,
          action: { label: 'Undo', onSelect: () => void takeBack(id) },
        });
        if ((await outcome) === 'refused') dropUndo(id);
      },
    [],
  );
}

type Undoable = {
  /** What was done, for the message: "Note removed". */
  done: string;
  /** What it was done to, as the end of "Undo …": "the note". */
  what: string;
  /** How it ends; left out where it is saved already. */
  sent?: Promise<WriteResult>;
  /** Makes the change that takes it back. */
  undo: () => Promise<unknown>;
};

/** Says what was done with a way back, which Z takes as well, and forgets it where nothing came of it. */
export async function undoable({
  done,
  what,
  sent = Promise.resolve('saved'),
  undo,
}: Undoable): Promise<WriteResult> {
  const id = newId();
  pushUndo({ id, what, undo: async () => void (await undo()) });
  toast(done, { id: 'done', action: { label: 'Undo', onSelect: () => void takeBack(id) } });
  const outcome = await sent;
  if (outcome === 'refused' || outcome === 'unsent') dropUndo(id);
  return outcome;
}
