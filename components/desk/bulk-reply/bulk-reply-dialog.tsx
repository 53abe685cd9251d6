'use client';

import { useState } from 'react';
import { z } from 'zod';
import { EntityDialog } from '@/components/core/form/entity-dialog';
import { useEntityForm } from '@/components/core/form/use-entity-form';
import { statusWord } from '@/components/desk/ticket/status';
import { Checkbox } from '@/components/ui/checkbox';
import { TextArea } from '@/components/ui/text-area';
import { bodySchema } from '@/zero/desk/message/body';
import { ticketLabel } from '@/zero/desk/ticket/reference';
import type { Ticket } from '@/zero/desk/ticket/schema';
import { countReplies } from './use-bulk-reply';

/** What is sent, and whether the tickets are resolved with it. */
export type BulkReplyText = { body: string; isSolution: boolean };

type BulkReplyDialogProps = {
  title: string;
  tickets: readonly Ticket[];
  begun: BulkReplyText;
  onSend: (text: BulkReplyText, ticketIds: readonly string[]) => void;
  onClose: () => void;
};

const schema = z.object({ body: bodySchema });

/** One text for several tickets, each of which can be left out. */
export function BulkReplyDialog({ title, tickets, begun, onSend, onClose }: BulkReplyDialogProps) {
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const [isSolution, setSolution] = useState(begun.isSolution);
  const chosen = tickets.filter(({ id }) => !leftOut.has(id)).map(({ id }) => id);
  const form = useEntityForm({
    schema,
    defaults: { body: begun.body },
    save: ({ body }) => {
      onSend({ body, isSolution }, chosen);
      return Promise.resolve(undefined);
    },
    onSaved: onClose,
  });

  function choose(id: string, isChosen: boolean) {
    const next = new Set(leftOut);
    if (isChosen) next.delete(id);
    else next.add(id);
    setLeftOut(next);
  }

  return (
    <EntityDialog
      form={form}
      onClose={onClose}
      title={title}
      description="Each client gets it as a reply to their own ticket."
      submitLabel={`Send ${countReplies(chosen.length)}`}
      isBlocked={chosen.length === 0}
    >
      <TextArea label="Reply" minRows={5} {...form.text('body')} />
      <fieldset>
        <legend className="mb-1 text-13 font-medium">Tickets</legend>
        <ul className="max-h-60 overflow-y-auto">
          {tickets.map((ticket) => (
            <li key={ticket.id} className="flex items-baseline gap-2">
              <Checkbox
                label={ticketLabel(ticket)}
                checked={!leftOut.has(ticket.id)}
                onCheckedChange={(isChosen) => choose(ticket.id, isChosen)}
                className="min-w-0 flex-1"
              />
              <span className="shrink-0 text-12 text-ink-muted">{statusWord(ticket.status)}</span>
            </li>
          ))}
        </ul>
      </fieldset>
      <Checkbox label="Resolve these tickets" checked={isSolution} onCheckedChange={setSolution} />
    </EntityDialog>
  );
}
