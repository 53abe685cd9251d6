'use client';

import { HandPalmIcon } from '@phosphor-icons/react/dist/ssr/HandPalm';
import type { ReactNode } from 'react';
import type { OutboxEntry } from '@/components/platform/outbox/entry';
import { putEntry } from '@/components/platform/outbox/outbox';
import { OutboxRow } from '@/components/platform/outbox/outbox-dialog';
import { sentAgain } from './reply-turn';
import { useTenant } from '@/components/platform/sync/tenant';
import { Button } from '@/components/ui/button';
import { seenSchema } from '@/zero/desk/message/seen';
import { isTyped } from '@/zero/desk/message/typed';
import { MessageCard } from './message-card';
import { type NewActivity, describeActivity, seenOf } from './stale-reply';
import type { Audience, ThreadMessage, ThreadTicket } from './types';

type StaleReplyNoticeProps = {
  /** What came meanwhile; undefined while the server knows of it and this device does not yet. */
  news: NewActivity | undefined;
  audience: Audience;
  /** Sends with what is in sight now. */
  onSend: () => void;
  onKeep: () => void;
};

/** Says once that a reply was rejected as stale, shows what came meanwhile, and asks what to do. */
export function StaleReplyNotice({ news, audience, onSend, onKeep }: StaleReplyNoticeProps) {
  return (
    <WarningPanel
      label="Reply not sent"
      words={
        <>
          {news ? newsWords(news, audience) : 'Something new just came to this ticket.'} Your reply
          is not sent yet.
        </>
      }
    >
      {news && news.messages.length > 0 && (
        // Long news scrolls here, so it takes the keyboard.
        <div
          tabIndex={0}
          role="group"
          aria-label="New messages and changes"
          className="flex max-h-48 flex-col gap-2 overflow-y-auto p-2 focus-visible:-outline-offset-2"
        >
          {news.messages.map((message) => (
            <MessageCard
              key={message.id}
              tone="news"
              author={authorOf(message)}
              seed={message.authorId ?? undefined}
              hue={message.author?.hue}
              role={message.author?.title ?? undefined}
              at={message.createdAt}
              body={message.body}
              isPlain={isTyped(message)}
            />
          ))}
        </div>
      )}
      <div className="flex flex-wrap items-center justify-end gap-2 border-t border-line px-3 py-2">
        <Button size="sm" onClick={onKeep}>
          Keep editing
        </Button>
        <Button size="sm" onClick={onSend}>
          Send anyway
        </Button>
      </div>
    </WarningPanel>
  );
}

type UnsentListProps = {
  ticket: ThreadTicket;
  /** What came back or waits behind that, in order. */
  entries: readonly OutboxEntry[];
  audience: Audience;
};

/** Lists what was not sent, one by one, with the way to send all of it in the order in which it was written. */
export function UnsentList({ ticket, entries, audience }: UnsentListProps) {
  const { actor } = useTenant();
  const seen = entries
    .map(({ args }) => seenSchema.safeParse(args['seen']).data)
    .find((each) => each !== undefined);
  const news = seen && describeActivity(ticket, seen, actor);

  function sendAll() {
    for (const entry of sentAgain(entries, seenOf(ticket, actor.id))) void putEntry(entry);
  }

  return (
    <WarningPanel
      label="Not sent"
      words={
        <>
          {news && `${newsWords(news, audience)} `}
          {entries.length === 1 ? 'One message is' : `${entries.length} messages are`} not sent yet.
        </>
      }
    >
      <ul
        // A long list scrolls here, so it takes the keyboard.
        tabIndex={0}
        aria-label="Unsent messages"
        className="flex max-h-64 flex-col gap-2 overflow-y-auto p-2 focus-visible:-outline-offset-2"
      >
        {entries.map((entry) => (
          <OutboxRow key={entry.writeId} entry={entry} />
        ))}
      </ul>
      <p className="flex justify-end border-t border-line px-3 py-2">
        <Button size="sm" onClick={sendAll}>
          Send all
        </Button>
      </p>
    </WarningPanel>
  );
}

const anonymous = { client: 'The client', agent: 'Support', system: 'Support' } as const;

/** Whose message it is, for a reader. */
const authorOf = (message: ThreadMessage): string =>
  message.author?.name ?? anonymous[message.authorType];

/** Why a reply is rejected as stale, in a sentence or two. */
function newsWords({ messages, ended }: NewActivity, audience: Audience): string {
  const words: string[] = [];
  const [first] = messages;
  if (messages.length > 1) {
    words.push(`${messages.length} messages arrived while you were writing.`);
  } else if (first) {
    words.push(`${authorOf(first)} wrote while you were writing.`);
  }
  if (ended) words.push(endWords(ended, audience));
  return words.join(' ');
}

function endWords({ status, by }: NonNullable<NewActivity['ended']>, audience: Audience): string {
  if (audience === 'client') return 'Your ticket was solved meanwhile.';
  const verb = status === 'closed' ? 'closed' : 'resolved';
  return by ? `${by} ${verb} this ticket meanwhile.` : `This ticket was ${verb} meanwhile.`;
}

type WarningPanelProps = {
  /** Names the region. */
  label: string;
  /** What happened, read out at once. */
  words: ReactNode;
  children: ReactNode;
};

/** Says below the composer that something was not sent, with what belongs to it. */
function WarningPanel({ label, words, children }: WarningPanelProps) {
  return (
    <section
      aria-label={label}
      className="mt-2 overflow-clip rounded-panel border border-warning bg-surface"
    >
      <p
        role="alert"
        className="flex items-start gap-2 bg-warning-soft px-3 py-2 text-13 font-medium text-warning-ink"
      >
        <HandPalmIcon aria-hidden weight="fill" className="mt-0.5 size-4 shrink-0" />
        <span className="min-w-0">{words}</span>
      </p>
      {children}
    </section>
  );
}
