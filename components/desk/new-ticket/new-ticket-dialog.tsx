'use client';

import { useQuery } from '@rocicorp/zero/react';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { lengthOf } from '@/components/desk/thread/body-length';
import { useBlockReason } from '@/components/desk/thread/use-block-reason';
import {
  priorityOptions,
  useClientOptions,
  useTypeOptions,
} from '@/components/desk/ticket-list/use-filter-options';
import type { LinkDialogProps } from '@/components/platform/module/define-screens';
import { AttachField } from '@/components/platform/attachment/attach-field';
import { useAttachments } from '@/components/platform/attachment/use-attachments';
import { tryToSend, useQueue } from '@/components/platform/outbox/use-queue';
import { useGo } from '@/components/platform/shell/use-go';
import { useDraftSlot } from '@/components/platform/sync/draft-slot';
import { useDraft } from '@/components/platform/sync/drafts';
import { type LinkOrigin, useLinkNew } from '@/components/platform/subject-link/use-link-new';
import { useTenant } from '@/components/platform/sync/tenant';
import { Button } from '@/components/ui/button';
import { Combobox } from '@/components/ui/combobox';
import { Dialog } from '@/components/ui/dialog';
import { Select } from '@/components/ui/select';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import { titleProblem } from '@/zero/desk/ticket/title';
import { mutators } from '@/zero/mutators';
import { queries } from '@/zero/queries';
import { emptyDraft, missingIn, readTicketDraft, type TicketDraft } from './ticket-draft';

type NewTicketDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** What it is opened for, which is linked with it. */
  origin?: LinkOrigin;
};

/** The same for something of another module; the two are linked. */
export const NewTicketFor = ({ onClose, ...origin }: LinkDialogProps) => (
  <NewTicketDialog open onOpenChange={(isOpen) => !isOpen && onClose()} origin={origin} />
);

/** A ticket that staff opens for a client: after a call, or for what they found themselves. */
export function NewTicketDialog({ open, onOpenChange, origin }: NewTicketDialogProps) {
  const { draft, change, create, attachments } = useNewTicket(origin);
  const [isTried, setTried] = useState(false);
  const unsendable = useBlockReason();
  const blocked = unsendable ?? attachments.blocked;
  const clients = useClientOptions();
  const types = useTypeOptions();
  const contacts = useContactOptions(draft.clientId);
  const missing = missingIn(draft);
  const length = lengthOf(draft.body);
  const isWhole =
    !Object.values(missing).some(Boolean) && !length.isTooLong && !titleProblem(draft.title);

  function submit() {
    setTried(true);
    if (blocked || !isWhole) return;
    if (!create()) return;
    setTried(false);
    onOpenChange(false);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    submit();
  }

  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="New ticket"
      size="md"
      actions={
        <>
          <p role="status" className="mr-auto self-center text-13 text-warning-ink">
            {blocked}
          </p>
          <Button
            variant="primary"
            keys="Mod+Enter"
            disabled={blocked !== undefined}
            onClick={submit}
          >
            Create ticket
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <div className="grid gap-4 sm:grid-cols-2">
          <Combobox
            label="Client"
            placeholder="Choose a client"
            options={clients}
            value={draft.clientId}
            error={isTried ? missing.client : undefined}
            onValueChange={(clientId) => change({ clientId, requesterId: null })}
          />
          <Combobox
            label="Requester"
            placeholder={draft.clientId ? 'No requester' : 'Choose the client first'}
            options={contacts}
            value={draft.requesterId}
            disabled={draft.clientId === null}
            onValueChange={(requesterId) => change({ requesterId })}
          />
          <Select
            label="Type"
            placeholder="Not sure yet"
            options={types}
            value={draft.typeId}
            onValueChange={(typeId) => change({ typeId })}
          />
          <Select
            label="Priority"
            options={priorityOptions}
            value={draft.priority}
            onValueChange={(priority) => change({ priority })}
          />
        </div>
        <TextField
          label="Title"
          autoComplete="off"
          value={draft.title}
          error={titleProblem(draft.title) ?? (isTried ? missing.title : undefined)}
          onChange={(event) => change({ title: event.currentTarget.value })}
          onKeyDown={onKeyDown}
        />
        <AttachField attachments={attachments}>
          <TextArea
            label="First message"
            hint={length.words ?? 'The client reads it.'}
            error={length.isTooLong ? length.words : isTried ? missing.body : undefined}
            minRows={6}
            maxRows={16}
            value={draft.body}
            onChange={(event) => change({ body: event.currentTarget.value })}
            onKeyDown={onKeyDown}
          />
        </AttachField>
      </div>
    </Dialog>
  );
}

function useContactOptions(clientId: string | null) {
  const { organization } = useTenant();
  const [contacts] = useQuery(
    clientId !== null && queries.member.contacts({ organizationId: organization.id, clientId }),
  );
  return useMemo(
    () =>
      (contacts ?? []).map(({ id, name, title }) => ({
        value: id,
        label: name,
        hint: title ?? undefined,
      })),
    [contacts],
  );
}

const slotOf = ({ subject: { subjectId, title } }: LinkOrigin) =>
  `new-ticket-for:${subjectId}:${title}`;

/** The ticket being written, kept on the device until it is sent, and how to open it. */
function useNewTicket(origin: LinkOrigin | undefined) {
  const { organization } = useTenant();
  const organizationId = organization.id;
  const key = useDraftSlot(origin ? slotOf(origin) : `new-ticket:${organizationId}`);
  const [kept, keep] = useDraft(key);
  const attachments = useAttachments(key);
  const { kept: files, ids: attachmentIds } = attachments;
  const queue = useQueue();
  const linkNew = useLinkNew();
  const go = useGo();
  const title = origin?.subject.title ?? '';
  const draft = useMemo(() => readTicketDraft(kept) ?? { ...emptyDraft(), title }, [kept, title]);

  const change = (part: Partial<TicketDraft>) => keep(JSON.stringify({ ...draft, ...part }));
  /** @returns whether the outbox has it now; else it was said why not, and the draft stays */
  const create = (): boolean => {
    const sent = tryToSend('Ticket', () =>
      queue(
        mutators.ticket.create({
          ...draft,
          title: draft.title.trim(),
          attachmentIds,
          organizationId,
          at: Date.now(),
        }),
        'Ticket',
        { draft: { key, text: JSON.stringify(draft), files: [...files], isProse: false } },
      ),
    );
    if (!sent) return false;
    if (origin) linkNew(origin, { subjectType: 'ticket', subjectId: draft.id });
    if (!origin?.onLinked) go(`/t/${organization.slug}/tickets/${draft.id}`);
    return true;
  };

  return { draft, change, create, attachments };
}
