'use client';

import type { Attachment } from '@/zero/platform/attachment/schema';
import { ChangesLine } from './changes-line';
import type { Delivery } from './delivery-mark';
import { isTyped } from '@/zero/desk/message/typed';
import type { Names } from './event-words';
import { MessageCard } from './message-card';
import type { TimelineItem } from './timeline';
import type { Audience, ThreadMessage } from './types';

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
export function ThreadItem({
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
    return (
      <MessageCard
        tone="note"
        author={note.author?.name ?? 'A former colleague'}
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
  }
  const { message } = item;
  const isOurs = (message.authorType === 'client') === (audience === 'client');
  return (
    <MessageCard
      tone={isOurs ? 'ours' : 'theirs'}
      author={message.author?.name ?? anonymous[message.authorType]}
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
}

const anonymous = { client: 'Client', agent: 'Support', system: 'Support' } as const;

function roleOf(message: ThreadMessage, audience: Audience, clientName?: string) {
  if (message.automatic || message.authorType === 'system') return 'Automatic message';
  if (message.authorType === 'agent') return message.author?.title ?? 'Support';
  return audience === 'staff' ? clientName : (message.author?.title ?? undefined);
}
