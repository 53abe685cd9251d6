'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useTenant } from '@/components/sync/tenant';
import { type Outcome, useWrite } from '@/components/sync/use-write';
import { toast } from '@/components/ui/toast';
import { dropUndo, pushUndo, takeBack } from '@/components/undo/undo-stack';
import { newId } from '@/zero/ids';
import { mutators } from '@/zero/mutators';
import { queries } from '@/zero/queries';
import type { ClientNote } from '@/zero/schema';

/** The notes on a client, newest first, and what one may do with them; each change can be taken back. */
export function useNotes(clientId: string) {
  const { organization } = useTenant();
  const organizationId = organization.id;
  const [notes, { type }] = useQuery(queries.client.notes({ organizationId, clientId }));
  const write = useWrite();
  const place = () => ({ organizationId, at: Date.now() });

  /** Says what was done with a way back, unless nothing came of it. */
  async function undoable(done: string, sent: Promise<Outcome>, undo: () => Promise<unknown>) {
    const id = newId();
    pushUndo({ id, what: 'the note', undo: async () => void (await undo()) });
    toast(done, { id: 'note', action: { label: 'Undo', onSelect: () => void takeBack(id) } });
    const outcome = await sent;
    if (outcome === 'refused' || outcome === 'unsent') dropUndo(id);
    return outcome;
  }

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
      return undoable('Note added', sent, () => remove(id));
    },
    change: (note: ClientNote, body: string) =>
      undoable('Note changed', change(note.id, body), () => change(note.id, note.body)),
    remove: (note: ClientNote) => undoable('Note removed', remove(note.id), () => restore(note.id)),
  };
}
