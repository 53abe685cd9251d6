'use client';

import { clsx } from 'clsx';
import { type KeyboardEvent, type RefObject, useId, useState } from 'react';
import { Avatar } from '@/components/ui/avatar';
import type { Profile } from '@/zero/platform/member/schema';
import { matching, type MentionQuery, mentionQuery } from './mention-query';

/** The colleagues that are offered, over the field in which one is being named. */
export function MentionList({ mentions }: { mentions: Mentions }) {
  const { offered, active, listId, choose } = mentions;
  if (offered.length === 0) return null;
  return (
    <div
      id={listId}
      role="listbox"
      aria-label="Mention a colleague"
      className="absolute bottom-full left-0 z-20 mb-1 w-72 max-w-full floating p-1"
    >
      {offered.map((person, index) => (
        <button
          key={person.id}
          id={`${listId}-${index}`}
          type="button"
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          // The field keeps the focus.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => choose(person)}
          className={clsx(
            'option-row w-full text-left hover:bg-hover',
            index === active && 'bg-hover',
          )}
        >
          <Avatar name={person.name} seed={person.id} hue={person.hue} size="sm" decorative />
          <span dir="auto" className="min-w-0 flex-1 truncate">
            {person.name}
          </span>
          {person.title && (
            <span dir="auto" className="truncate text-12 text-ink-faint">
              {person.title}
            </span>
          )}
        </button>
      ))}
    </div>
  );
}

/** Colleagues offered at once. */
const mostOffered = 6;

type Mentions = {
  /** Who is offered; empty while no name is being typed. */
  offered: readonly Profile[];
  active: number;
  listId: string;
  choose: (person: Profile) => void;
  /** Call first; true where the key was for the list. */
  onKeyDown: (event: KeyboardEvent) => boolean;
  /** Call whenever the text or the caret has moved. */
  update: () => void;
  close: () => void;
};

type MentionsOptions = {
  field: RefObject<HTMLTextAreaElement | null>;
  people: readonly Profile[];
  onTextChange: (text: string) => void;
  enabled: boolean;
};

/** Offers colleagues while `@` and a name are typed in a field. */
export function useMentions({ field, people, onTextChange, enabled }: MentionsOptions): Mentions {
  const [query, setQuery] = useState<MentionQuery>();
  const [index, setIndex] = useState(0);
  const listId = useId();
  const offered = query && enabled ? matching(people, query.text).slice(0, mostOffered) : [];
  const active = Math.min(index, offered.length - 1);
  const close = () => setQuery(undefined);

  function update() {
    const { current } = field;
    if (!current || !enabled) return;
    setQuery(mentionQuery(current.value, current.selectionStart));
    setIndex(0);
  }

  function choose({ name }: Profile) {
    const { current } = field;
    if (!current || !query) return;
    const before = `${current.value.slice(0, query.start)}@${name} `;
    onTextChange(before + current.value.slice(current.selectionStart).replace(/^ /, ''));
    close();
    requestAnimationFrame(() => {
      current.focus();
      current.setSelectionRange(before.length, before.length);
    });
  }

  function onKeyDown(event: KeyboardEvent): boolean {
    const person = offered[active];
    if (!person || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return false;
    switch (event.key) {
      case 'ArrowDown':
        setIndex((active + 1) % offered.length);
        break;
      case 'ArrowUp':
        setIndex((active + offered.length - 1) % offered.length);
        break;
      case 'Enter':
      case 'Tab':
        choose(person);
        break;
      case 'Escape':
        close();
        break;
      default:
        return false;
    }
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  return { offered, active, listId, choose, onKeyDown, update, close };
}

/** What a field says of the list over it. */
export const mentionAria = ({ offered, active, listId }: Mentions) =>
  offered.length > 0
    ? ({
        'aria-autocomplete': 'list',
        'aria-controls': listId,
        'aria-activedescendant': `${listId}-${active}`,
      } as const)
    : {};
