'use client';

import { CaretRightIcon } from '@phosphor-icons/react/dist/ssr/CaretRight';
import { clsx } from 'clsx';
import { memo, useId, useState } from 'react';
import { RelativeTime } from '@/components/ui/relative-time';
import { isTyped } from '@/zero/desk/message/typed';
import type { Attachment } from '@/zero/platform/attachment/schema';
import { KeyName } from './key-name';
import { eventWords, listWords, type Names } from './event-words';
import { type Delivery, MessageCard } from './message-card';
import type { TimelineItem } from './timeline';
import type { Audience, ThreadEvent, ThreadMessage } from './types';

type ThreadItemProps = {
  item: TimelineItem;
  audience: Audience;
  /** Whom the clients in this thread belong to. */
  clientName?: string;
  names: Names;
  /** The number of the ticket on which it was written, where a merge moved it. */
  origin?: number | undefined;
  /** Of the message or note. */
  files?: readonly Attachment[];
  delivery?: Delivery;
};

/** One block of a thread, in the look and words of its kind and reader. */
export const ThreadItem = memo(function ThreadItem({
  item,
  audience,
  clientName,
  names,
  origin,
  files,
  delivery,
}: ThreadItemProps) {
  const moved = origin === undefined ? undefined : `from #${origin}`;
  if (item.kind === 'changes') {
    return <ChangesLine events={item.events} at={item.at} names={names} />;
  }
  if (item.kind === 'note') {
    const { note } = item;
    const card = (author: string) => (
      <MessageCard
        tone="note"
        author={author}
        seed={note.authorId ?? undefined}
        hue={note.author?.hue}
        role={moved}
        at={note.createdAt}
        body={note.body}
        isPlain={note.isPlain}
        files={files}
        delivery={delivery}
      />
    );
    if (note.apiKeyId) return <KeyName id={note.apiKeyId}>{card}</KeyName>;
    return card(note.author?.name ?? 'A former colleague');
  }
  const { message } = item;
  const isOurs = (message.authorType === 'client') === (audience === 'client');
  const card = (author: string) => (
    <MessageCard
      tone={isOurs ? 'ours' : 'theirs'}
      author={author}
      seed={message.authorId ?? undefined}
      hue={message.author?.hue}
      role={[roleOf(message, audience, clientName), moved].filter(Boolean).join(' · ')}
      at={message.createdAt}
      body={message.body}
      isPlain={isTyped(message)}
      files={files}
      delivery={delivery}
    />
  );
  if (message.apiKeyId && audience === 'staff') {
    return <KeyName id={message.apiKeyId}>{card}</KeyName>;
  }
  return card(message.author?.name ?? anonymous[message.authorType]);
});

const anonymous = { client: 'Client', agent: 'Support', system: 'Support' } as const;

function roleOf(message: ThreadMessage, audience: Audience, clientName?: string) {
  if (message.automatic || message.authorType === 'system') return 'Automatic message';
  if (message.authorType === 'agent') return message.author?.title ?? 'Support';
  return audience === 'staff' ? clientName : (message.author?.title ?? undefined);
}

/** As many as one line names; more are counted. */
const mostNamed = 3;

type ChangesLineProps = { events: readonly ThreadEvent[]; at: number; names: Names };

/**
 * What one person changed in one go: "Ana Berg assigned this to Bo and set priority to High · 2 h".
 * Several changes open to one line each.
 */
const ChangesLine = memo(function ChangesLine({ events, at, names }: ChangesLineProps) {
  const [isOpen, setIsOpen] = useState(false);
  const listId = useId();
  const words = [...new Set(events.map((event) => eventWords(event, names)))];
  const rest = words.length - mostNamed;
  const named = rest > 1 ? [...words.slice(0, mostNamed), `made ${rest} more changes`] : words;
  const line = (
    <>
      <span className="font-medium text-ink">
        <Who event={events[0]} />
      </span>{' '}
      {listWords(named)}
      {' · '}
      <RelativeTime at={at} />
    </>
  );
  if (words.length < 2) {
    return <p className="px-3 py-0.5 text-12 wrap-anywhere text-ink-muted">{line}</p>;
  }
  return (
    <div className="text-12 wrap-anywhere text-ink-muted">
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={listId}
        onClick={() => setIsOpen(!isOpen)}
        className="w-full rounded-control px-3 py-0.5 text-left hover:bg-hover"
      >
        {line}
        <CaretRightIcon
          aria-hidden
          className={clsx('ml-1 inline align-[-0.125em]', isOpen && 'rotate-90')}
        />
      </button>
      <ol id={listId} hidden={!isOpen} className="mx-3 mt-1 border-l border-line pl-3">
        {events.map((event) => (
          <li key={event.id} className="flex justify-between gap-4 py-0.5">
            <span className="first-letter:uppercase">{eventWords(event, names)}</span>
            <RelativeTime at={event.createdAt} className="shrink-0 tabular-nums" />
          </li>
        ))}
      </ol>
    </div>
  );
});

function Who({ event }: { event: ThreadEvent | undefined }) {
  if (event?.apiKeyId) return <KeyName id={event.apiKeyId}>{(name) => name}</KeyName>;
  if (event?.actor) return event.actor.name;
  return event?.actorType === 'member' ? 'A former colleague' : 'The system';
}
