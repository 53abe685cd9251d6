'use client';

import { useQuery } from '@rocicorp/zero/react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { AttachField } from '@/components/platform/attachment/attach-field';
import type { Attachments } from '@/components/platform/attachment/use-attachments';
import { lengthOf } from '@/components/desk/thread/body-length';
import { useBlockReason } from '@/components/desk/thread/use-block-reason';
import { offered } from '@/components/core/choices/offered';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import { queries } from '@/zero/queries';
import { titleProblem } from '@/zero/desk/ticket/title';
import { priorityOptions } from './priorities';
import { SimilarTickets } from './similar-tickets';
import type { TicketDraft, TicketFields } from './ticket-draft';

type NewTicketFormProps = {
  organizationId: string;
  draft: TicketDraft;
  attachments: Attachments;
  onChange: (fields: Partial<TicketFields>) => void;
  /** Called only with everything filled in that a ticket needs. */
  onOpen: () => void;
};

/** Asks for a title, a text, a type and how pressing it is. */
export function NewTicketForm({
  organizationId,
  draft,
  attachments,
  onChange,
  onOpen,
}: NewTicketFormProps) {
  const [types] = useQuery(queries.ticket.types({ organizationId }));
  const [isTried, setTried] = useState(false);
  const title = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLTextAreaElement>(null);
  const unsendable = useBlockReason();
  const blocked = unsendable ?? attachments.blocked;
  const length = lengthOf(draft.body);
  const typeOptions = useMemo(
    () => offered(types).map(({ id, name }) => ({ value: id, label: name })),
    [types],
  );

  useEffect(() => title.current?.focus(), []);

  const hasTitle = draft.title.trim() !== '';
  const hasBody = draft.body.trim() !== '';

  function submit() {
    setTried(true);
    if (blocked) return;
    if (!hasTitle || titleProblem(draft.title)) title.current?.focus();
    else if (!hasBody || length.isTooLong) body.current?.focus();
    else onOpen();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    submit();
  }

  return (
    <form
      noValidate
      className="relative flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextField
        ref={title}
        label="Subject"
        error={
          titleProblem(draft.title) ??
          (isTried && !hasTitle ? 'Give it a title, a few words are enough.' : undefined)
        }
        autoComplete="off"
        onKeyDown={onKeyDown}
        value={draft.title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <SimilarTickets text={draft.title} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label="Type"
          placeholder="Not sure"
          options={typeOptions}
          value={draft.typeId}
          onValueChange={(typeId) => onChange({ typeId })}
        />
        <Select
          label="Priority"
          options={priorityOptions}
          value={draft.priority}
          onValueChange={(priority) => onChange({ priority })}
        />
      </div>
      <AttachField attachments={attachments}>
        <TextArea
          ref={body}
          label="Tell us more"
          hint={length.words ?? 'Kept on this device until sent.'}
          error={bodyProblem(length, isTried && !hasBody)}
          minRows={8}
          maxRows={24}
          onKeyDown={onKeyDown}
          value={draft.body}
          onChange={(event) => onChange({ body: event.currentTarget.value })}
        />
      </AttachField>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 max-sm:flex-col max-sm:items-stretch">
        <Button
          type="submit"
          variant="primary"
          keys="Mod+Enter"
          disabled={blocked !== undefined}
          aria-describedby="new-ticket-said"
        >
          Send ticket
        </Button>
        <p id="new-ticket-said" role="status" className="min-h-5 text-13 text-warning-ink">
          {blocked ?? (draft.refusal && `Not taken: ${draft.refusal}`)}
        </p>
      </div>
    </form>
  );
}

function bodyProblem({ isTooLong, words }: ReturnType<typeof lengthOf>, isMissing: boolean) {
  if (isTooLong) return words;
  return isMissing ? 'Tell us what happened or what you need.' : undefined;
}
