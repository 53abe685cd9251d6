'use client';

import { clsx } from 'clsx';
import { Avatar } from '@/components/ui/avatar';
import type { Mentions } from './use-mentions';

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
