'use client';

import { useRef } from 'react';
import { useShortcut } from '@/components/core/keyboard/use-shortcut';
import { useTenant } from '@/components/platform/sync/tenant';
import { useDraft } from '@/components/platform/sync/drafts';
import { can } from '@/zero/roles';
import { NoteField } from './note-field';
import { NoteItem } from './note-item';
import { useNotes } from './use-notes';

type NotesProps = { clientId: string; clientName: string };

/** What colleagues tell each other about a client; the client never sees it. */
export function Notes({ clientId, clientName }: NotesProps) {
  const { actor } = useTenant();
  const { notes, isComplete, add, change, remove } = useNotes(clientId);
  const [text, setText] = useDraft(`client-note:${clientId}`);
  const field = useRef<HTMLTextAreaElement>(null);
  const mayWrite = can(actor, 'clientNote.write');
  useShortcut('N', 'Write a note on the client', () => field.current?.focus(), {
    group: 'Client',
    enabled: mayWrite,
  });

  async function save() {
    const body = text.trim();
    setText('');
    const outcome = await add(body);
    if (outcome === 'refused' || outcome === 'unsent') setText(body);
  }

  return (
    <section aria-labelledby="client-notes" className="flex flex-col gap-2">
      <h2 id="client-notes" className="text-14 font-semibold">
        Notes
      </h2>
      {mayWrite && (
        <NoteField
          label={`Note on ${clientName}`}
          placeholder="What should colleagues know? The client never sees it."
          action="Add note"
          text={text}
          onTextChange={setText}
          onSave={() => void save()}
          ref={field}
        />
      )}
      {notes.length === 0 && isComplete && !mayWrite && (
        <p className="text-13 text-ink-muted">No notes on this client yet.</p>
      )}
      <ul className="flex flex-col gap-2">
        {notes.map((note) => (
          <NoteItem
            key={note.id}
            note={note}
            isOwn={note.authorId === actor.id}
            onChange={(body) => void change(note, body)}
            onRemove={() => void remove(note)}
          />
        ))}
      </ul>
    </section>
  );
}
