'use client';

import { CaretDownIcon } from '@phosphor-icons/react/dist/ssr/CaretDown';
import { useQuery } from '@rocicorp/zero/react';
import { clsx } from 'clsx';
import NextLink from 'next/link';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { within } from '@/components/core/address/within';
import { offered } from '@/components/core/choices/choices';
import { lengthOf } from '@/components/desk/thread/body-length';
import { useBlockReason } from '@/components/desk/thread/use-block-reason';
import { PriorityIcon } from '@/components/desk/ticket/priority';
import { StatusIcon, statusWord } from '@/components/desk/ticket/status';
import { AttachField } from '@/components/platform/attachment/attach-field';
import type { Attachments } from '@/components/platform/attachment/use-attachments';
import { useSimilarTickets } from './use-similar-tickets';
import { useTenant } from '@/components/platform/sync/tenant';
import { Button } from '@/components/ui/button';
import { RelativeTime } from '@/components/ui/relative-time';
import { Select, type SelectOption } from '@/components/ui/select';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import { titleProblem } from '@/zero/desk/ticket/title';
import type { TicketPriority } from '@/zero/desk/ticket/values';
import { queries } from '@/zero/queries';
import { recentTickets } from '../portal-guard';
import { ticketPath } from '../portal-path';
import type { TicketDraft, NewTicketFields } from './ticket-draft';

type NewTicketFormProps = {
  organizationId: string;
  draft: TicketDraft;
  attachments: Attachments;
  onChange: (fields: Partial<NewTicketFields>) => void;
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
          titleProblem(draft.title) ?? (isTried && !hasTitle ? 'Enter a short title.' : undefined)
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

const priorityChoices: Record<TicketPriority, string> = {
  low: 'A question, no hurry',
  medium: 'Normal: it slows us down',
  high: 'It holds up our work',
  urgent: 'Our work has stopped',
};

const order: readonly TicketPriority[] = ['urgent', 'high', 'medium', 'low'];

/** Priorities as a client would say them, the most pressing first. */
const priorityOptions: readonly SelectOption<TicketPriority>[] = order.map((value) => ({
  value,
  label: priorityChoices[value],
  icon: <PriorityIcon priority={value} decorative />,
}));

/**
 * The company's earlier tickets like the one being written: beside the form, or on a narrow screen
 * behind one line that is always there, so that nothing moves under the thumb.
 */
function SimilarTickets({ text }: { text: string }) {
  const { organization, actor } = useTenant();
  const [isOpen, setOpen] = useState(false);
  const [near] = useQuery(recentTickets(actor));
  const similar = useSimilarTickets(text, near);
  const id = useId();
  const words = wordsOf(similar.length);

  return (
    <section
      aria-labelledby={`${id}-name`}
      className="-my-2 xl:absolute xl:top-0 xl:left-full xl:my-0 xl:ml-10 xl:w-72"
    >
      <h2 id={`${id}-name`} className="h-5 text-13 font-medium max-xl:sr-only">
        Earlier tickets like this one
      </h2>
      {similar.length === 0 ? (
        <p className="flex h-11 items-center text-12 text-ink-faint xl:h-auto xl:pt-2">
          Earlier ones like it show here while you type.
        </p>
      ) : (
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={`${id}-list`}
          onClick={() => setOpen(!isOpen)}
          className="flex h-11 w-full items-center gap-1.5 rounded-control text-left text-13 font-medium text-accent-ink xl:hidden"
        >
          <CaretDownIcon
            aria-hidden
            className={clsx('transition-transform', !isOpen && '-rotate-90')}
          />
          {words}
        </button>
      )}
      <p role="status" className="sr-only">
        {similar.length > 0 && words}
      </p>
      <ul
        id={`${id}-list`}
        aria-label="Earlier tickets like this one"
        className={clsx('xl:pt-1', !isOpen && 'max-xl:hidden')}
      >
        {similar.map((ticket) => (
          <li key={ticket.id} className="border-b border-line last:border-0">
            <NextLink
              {...within(ticketPath(organization.slug, ticket))}
              className="flex min-h-11 items-start gap-2.5 py-2.5 -outline-offset-2 hover:bg-hover"
            >
              <span className="flex h-5 items-center">
                <StatusIcon status={ticket.status} audience="client" decorative />
              </span>
              <span className="min-w-0 flex-1">
                <span dir="auto" className="line-clamp-2 text-13 font-medium">
                  {ticket.title}
                </span>
                <span className="block truncate text-12 text-ink-muted">
                  {statusWord(ticket.status, 'client')} ·{' '}
                  <span className="tabular-nums">#{ticket.number}</span> ·{' '}
                  <RelativeTime at={ticket.createdAt} />
                </span>
              </span>
            </NextLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

const wordsOf = (count: number) =>
  count === 1 ? '1 earlier ticket like this one' : `${count} earlier tickets like this one`;
