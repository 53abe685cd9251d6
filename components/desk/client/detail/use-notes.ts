'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useTenant } from '@/components/platform/sync/tenant';
import { useWrite } from '@/components/platform/sync/use-write';
import { undoable } from '@/components/platform/undo/use-undoable';
import { newId } from '@/zero/core/ids';
import { mutators } from '@/zero/mutators';
import { queries } from '@/zero/queries';
import type { ClientNote } from '@/zero/desk/client/schema';

const what = 'the note';

/** The notes on a client, newest first, and what one may do with them; each change can be taken back. */
export function useNotes(clientId: string) {
  const { organization } = useTenant();
  const organizationId = organization.id;
  const [notes, { type }] = useQuery(queries.client.notes({ organizationId, clientId }));
  const write = useWrite();
  const place = () => ({ organizationId, at: Date.now() });

  const remove = (id: string) =>
    write(mutators.clientNote.remove({ ...place(), clientNoteId: id }), 'Note');
  const restore = (id: string) =>
    write(mutators.clientNote.restore({ ...place(), clientNoteId: id }), 'Note');
  const change = (id: string, body: string) =>
    write(mutators.clientNote.change({ ...place(), clientNoteId: id, body }), 'Note');

  return {
    notes,
    isComplete: type === 'complete',
    add: (body: string) => {
      const id = newId();
      const sent = write(mutators.clientNote.write({ ...place(), id, clientId, body }), 'Note');
      return undoable({ done: 'Note added', what, sent, undo: () => remove(id) });
    },
    change: (note: ClientNote, body: string) =>
      undoable({
        done: 'Note changed',
        what,
        sent: change(note.id, body),
        undo: () => change(note.id, note.body),
      }),
    remove: (note: ClientNote) =>
      undoable({
        done: 'Note removed',
        what,
        sent: remove(note.id),
        undo: () => restore(note.id),
      }),
  };
}
