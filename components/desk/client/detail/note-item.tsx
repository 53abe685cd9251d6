'use client';

import { DotsThreeIcon } from '@phosphor-icons/react/dist/ssr/DotsThree';
import { useState } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { IconButton } from '@/components/ui/icon-button';
import { Markdown } from '@/components/ui/markdown';
import { Menu, MenuItem } from '@/components/ui/menu';
import { RelativeTime } from '@/components/ui/relative-time';
import type { ClientNote } from '@/zero/desk/client/schema';
import type { Profile } from '@/zero/platform/member/schema';
import { NoteField } from './note-field';

type NoteItemProps = {
  note: ClientNote & { readonly author?: Profile | undefined };
  isOwn: boolean;
  onChange: (body: string) => void;
  onRemove: () => void;
};

/** One note with who wrote it and when; its author may change and remove it. */
export function NoteItem({ note, isOwn, onChange, onRemove }: NoteItemProps) {
  const [text, setText] = useState<string>();
  const author = note.author?.name ?? 'Someone who left';

  function save() {
    if (text !== undefined && text.trim() !== note.body) onChange(text.trim());
    setText(undefined);
  }

  return (
    <li
      aria-label={`Note by ${author}`}
      className="rounded-panel border border-note-line bg-note px-3 py-2 text-13"
    >
      <div className="flex min-h-6 items-center gap-2">
        <Avatar name={author} seed={note.authorId} hue={note.author?.hue} size="sm" decorative />
        <p className="min-w-0 flex-1 truncate text-12">
          <span dir="auto" className="font-medium">
            {author}
          </span>{' '}
          <RelativeTime at={note.createdAt} className="text-ink-muted" />
          {note.editedAt !== null && (
            <span className="text-ink-muted">
              {' '}
              · changed <RelativeTime at={note.editedAt} isInSentence />
            </span>
          )}
        </p>
        {isOwn && text === undefined && (
          <Menu
            align="end"
            trigger={
              <IconButton
                label="More on this note"
                size="sm"
                icon={<DotsThreeIcon aria-hidden weight="bold" />}
              />
            }
          >
            <MenuItem onSelect={() => setText(note.body)}>Edit note</MenuItem>
            <MenuItem onSelect={onRemove}>Remove note</MenuItem>
          </Menu>
        )}
      </div>
      {text === undefined ? (
        <div className="mt-1 wrap-anywhere">
          <Markdown text={note.body} />
        </div>
      ) : (
        <div className="mt-1">
          <NoteField
            label="Edit note"
            action="Save note"
            text={text}
            onTextChange={setText}
            onSave={save}
            onCancel={() => setText(undefined)}
            ref={focus}
          />
        </div>
      )}
    </li>
  );
}

const focus = (field: HTMLTextAreaElement | null) => field?.focus();
