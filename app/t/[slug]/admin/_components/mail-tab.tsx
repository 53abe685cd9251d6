'use client';

import { useState } from 'react';
import type { DeadLetters } from '@/app/api/t/[slug]/mail/route';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorState } from '@/components/ui/error-state';
import { RelativeTime } from '@/components/ui/relative-time';
import { Skeleton } from '@/components/ui/skeleton';
import { toast } from '@/components/ui/toast';
import { useDeadLetters } from './use-dead-letters';

type Mail = DeadLetters['mails'][number];

/** The mails that could not be delivered, with the reason and a retry. */
export function MailTab({ slug }: { slug: string }) {
  const { mails, hasFailed, readAgain, retry } = useDeadLetters(slug);
  const [asked, setAsked] = useState<Mail>();
  const [busyId, setBusyId] = useState<string>();

  async function send({ id, recipient }: Mail) {
    setBusyId(id);
    const isQueued = await retry(id);
    setBusyId(undefined);
    if (isQueued) toast(`On its way to ${recipient} again`, { tone: 'success' });
    else
      toast('The mail was not sent again', {
        description: 'It is still kept here. Try again when the connection is back.',
        tone: 'danger',
      });
  }

  if (hasFailed && !mails) {
    return (
      <ErrorState
        title="The mails could not be read."
        safe="Nothing is lost: they are kept on the server."
        action={<Button onClick={readAgain}>Read them again</Button>}
      />
    );
  }
  if (!mails) {
    return (
      <div className="p-4">
        <Skeleton className="h-24 w-full" />
      </div>
    );
  }
  if (mails.length === 0) {
    return <EmptyState>Every mail went out. What cannot be delivered shows here.</EmptyState>;
  }
  return (
    <>
      <ul aria-label="Undelivered mails" className="divide-y divide-line">
        {mails.map((mail) => (
          <li
            key={mail.id}
            aria-label={mail.recipient}
            className="flex items-center gap-3 px-4 py-2 text-13 max-sm:flex-wrap"
          >
            <div className="min-w-0 flex-1">
              <p className="truncate font-medium">{mail.recipient}</p>
              <p className="text-ink-muted">
                {mail.template.replaceAll('-', ' ')} · {mail.reason ?? 'No reason was given'}
              </p>
            </div>
            <RelativeTime at={mail.createdAt} className="text-ink-muted" />
            <Button
              size="sm"
              loading={busyId === mail.id}
              onClick={() => (mail.mayRepeat ? setAsked(mail) : void send(mail))}
            >
              Send again
            </Button>
          </li>
        ))}
      </ul>
      {asked && (
        <ConfirmDialog
          open
          onOpenChange={() => setAsked(undefined)}
          title={`Send to ${asked.recipient} again?`}
          description="An earlier attempt is a day old and may have arrived, so this mail may come twice."
          confirmLabel="Send mail again"
          onConfirm={() => void send(asked)}
        />
      )}
    </>
  );
}
