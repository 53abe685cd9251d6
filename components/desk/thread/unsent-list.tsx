'use client';

import type { OutboxEntry } from '@/components/platform/outbox/entry';
import { putEntry } from '@/components/platform/outbox/outbox';
import { OutboxRow } from '@/components/platform/outbox/outbox-row';
import { sentAgain } from '@/components/platform/outbox/turn';
import { useTenant } from '@/components/platform/sync/tenant';
import { Button } from '@/components/ui/button';
import { seenSchema } from '@/zero/desk/message/seen';
import { newsTold, seenOf } from './stale-reply';
import { newsWords } from './stale-reply-text';
import type { Audience, ThreadTicket } from './types';
import { WarningPanel } from './warning-panel';

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
  const news = seen && newsTold(ticket, seen, actor);

  function sendAll() {
    for (const entry of sentAgain(entries, seenOf(ticket, actor.id))) void putEntry(entry);
  }

  return (
    <WarningPanel
      label="Not sent"
      words={
        <>
          {news && `${newsWords(news, audience)} `}
          {entries.length === 1 ? 'One text is' : `${entries.length} texts are`} not sent yet.
        </>
      }
    >
      <ul
        // A long list scrolls here, so it takes the keyboard.
        tabIndex={0}
        aria-label="Texts that are not sent"
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
