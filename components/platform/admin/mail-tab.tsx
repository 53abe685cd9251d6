'use client';

import { WarningIcon } from '@phosphor-icons/react/dist/ssr/Warning';
import { useState } from 'react';
import type { MailState } from '@/lib/server/platform/mail/dead-letters';
import { useTenant } from '@/components/platform/sync/tenant';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { EmptyState } from '@/components/ui/empty-state';
import { NotLoaded } from '@/components/ui/not-loaded';
import { RelativeTime } from '@/components/ui/relative-time';
import { toast } from '@/components/ui/toast';
import { formatExact } from '@/lib/format/number';
import { readableEmail } from '@/lib/readable-email';
import { useMailState } from './use-mail-state';

type Mail = MailState['mails'][number];

/** The emails that wait or could not be delivered, with the reason and a retry. */
export function MailTab() {
  const { slug } = useTenant().organization;
  const { state, hasFailed, readAgain, retry } = useMailState(slug);
  const [asked, setAsked] = useState<Mail>();
  const [busyId, setBusyId] = useState<string>();

  async function send({ id, recipient }: Mail) {
    setBusyId(id);
    const isQueued = await retry(id);
    setBusyId(undefined);
    if (isQueued) toast(`On its way to ${readableEmail(recipient)} again`, { tone: 'success' });
    else
      toast('The email was not sent again', {
        description: 'It is still listed here. Try again when you are back online.',
        tone: 'danger',
      });
  }

  if (!state) {
    return (
      <NotLoaded
        hasFailed={hasFailed}
        title="Couldn’t load the emails."
        safe="Nothing is lost: they are kept on the server."
        onTryAgain={readAgain}
      />
    );
  }
  const { mails, waiting } = state;
  return (
    <>
      <WaitingNote {...state} />
      {mails.length === 0 && waiting.count === 0 && state.isSending && (
        <EmptyState>All emails were sent. Emails that cannot be delivered appear here.</EmptyState>
      )}
      {mails.length > 0 && (
        <ul aria-label="Undelivered emails" className="divide-y divide-line">
          {mails.map((mail) => (
            <li
              key={mail.id}
              aria-label={readableEmail(mail.recipient)}
              className="flex items-center gap-3 px-4 py-2 text-13 max-sm:flex-wrap"
            >
              <div className="min-w-0 flex-1">
                <p className="truncate font-medium">{readableEmail(mail.recipient)}</p>
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
      )}
      {asked && (
        <ConfirmDialog
          open
          onOpenChange={() => setAsked(undefined)}
          title={`Send to ${readableEmail(asked.recipient)} again?`}
          description="An earlier attempt is a day old and may have arrived, so the person may get this email twice."
          confirmLabel="Send email again"
          onConfirm={() => void send(asked)}
        />
      )}
    </>
  );
}

/** Says what waits, and what to do where nothing is sent at all. */
function WaitingNote({ waiting, isSending }: Pick<MailState, 'waiting' | 'isSending'>) {
  const { count, oldestAt } = waiting;
  const emails = count === 1 ? '1 email waits' : `${formatExact(count)} emails wait`;
  const since = oldestAt !== null && (
    <>
      {emails}
      {count === 1 ? ', written ' : ', the oldest written '}
      <RelativeTime at={oldestAt} />.
    </>
  );
  if (isSending) {
    return since && <p className="px-4 py-3 text-13 text-ink-muted">{since}</p>;
  }
  return (
    <div className="m-4 flex gap-2 rounded-control border border-warning bg-warning-soft px-3 py-2.5 text-13 text-warning-ink">
      <WarningIcon aria-hidden className="mt-0.5 shrink-0 text-16" />
      <div>
        <p className="font-medium">Email is not set up</p>
        <p>
          The server has no RESEND_API_KEY, so invitations, password links and notifications are
          kept and not sent. {since} The operator needs to set RESEND_API_KEY and RESEND_FROM and
          restart the worker. Waiting emails are sent then.
        </p>
      </div>
    </div>
  );
}
