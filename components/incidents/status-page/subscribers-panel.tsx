'use client';

import { useState } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { Badge, type Tone } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { NotLoaded } from '@/components/ui/not-loaded';
import { Panel } from '@/components/ui/panel';
import { RelativeTime } from '@/components/ui/relative-time';
import { toast } from '@/components/ui/toast';
import { readableEmail } from '@/lib/readable-email';
import type { SubscriberRow } from '@/lib/server/incidents/status-page/subscriber/manage';
import type { StatusPage } from '@/zero/incidents/status-page/schema';
import type { SubscriberState } from '@/zero/incidents/status-page/values';
import { useSubscribers } from './use-subscribers';

const stateWords: Record<SubscriberState, string> = {
  confirmed: 'Confirmed',
  pending: 'Not confirmed',
  unsubscribed: 'Unsubscribed',
};

const stateTones: Record<SubscriberState, Tone> = {
  confirmed: 'success',
  pending: 'warning',
  unsubscribed: 'neutral',
};

/** Who gets the emails of a status page, for who manages it. */
export function SubscribersPanel({ page }: { page: StatusPage }) {
  const { slug } = useTenant().organization;
  const { state, hasFailed, readAgain, remove, exportAddress } = useSubscribers(slug, page.id);
  const [removing, setRemoving] = useState<SubscriberRow>();

  async function confirmRemoval({ id, email }: SubscriberRow) {
    const address = readableEmail(email);
    if (await remove(id)) toast(`Removed ${address}`, { tone: 'success' });
    else
      toast(`${address} was not removed`, {
        description: 'Try again when you are back online.',
        tone: 'danger',
      });
  }

  return (
    <Panel
      title="Subscribers"
      description={state && countText(state.confirmed)}
      flush
      actions={
        state &&
        state.total > 0 && (
          <form action={exportAddress} method="post">
            <Button size="sm" type="submit">
              Export CSV
            </Button>
          </form>
        )
      }
    >
      {!state && (
        <NotLoaded
          hasFailed={hasFailed}
          title="Couldn’t load the subscribers."
          safe="They are kept on the server and get their emails as before."
          onTryAgain={readAgain}
        />
      )}
      {state?.total === 0 && (
        <p className="p-4 text-13 text-ink-muted">
          No subscribers yet. Visitors subscribe by email on the public page.
        </p>
      )}
      {state && state.total > 0 && (
        <ul aria-label="Subscribers" className="divide-y divide-line">
          {state.subscribers.map((subscriber) => (
            <SubscriberItem
              key={subscriber.id}
              subscriber={subscriber}
              onRemove={() => setRemoving(subscriber)}
            />
          ))}
        </ul>
      )}
      {state && state.total > state.subscribers.length && (
        <p className="border-t border-line px-4 py-2 text-12 text-ink-muted">
          The newest {state.subscribers.length} of {state.total}. The export has all of them.
        </p>
      )}
      {removing && (
        <ConfirmDialog
          open
          danger
          onOpenChange={() => setRemoving(undefined)}
          title={`Remove ${readableEmail(removing.email)}?`}
          description="The address is deleted and gets no more emails. It can be subscribed again on the public page."
          confirmLabel="Remove subscriber"
          onConfirm={() => void confirmRemoval(removing)}
        />
      )}
    </Panel>
  );
}

const countText = (confirmed: number) =>
  confirmed === 1 ? '1 person gets emails.' : `${confirmed} people get emails.`;

type SubscriberItemProps = { subscriber: SubscriberRow; onRemove: () => void };

function SubscriberItem({ subscriber, onRemove }: SubscriberItemProps) {
  const { state, components, since } = subscriber;
  const email = readableEmail(subscriber.email);
  return (
    <li className="flex items-center gap-3 px-4 py-2 text-13">
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium">{email}</p>
        <p className="text-12 text-ink-muted">
          {components === null ? 'All components' : components.join(', ')} ·{' '}
          <RelativeTime isInSentence at={since} />
        </p>
      </div>
      <Badge tone={stateTones[state]}>{stateWords[state]}</Badge>
      <Button size="sm" variant="ghost" aria-label={`Remove ${email}`} onClick={onRemove}>
        Remove
      </Button>
    </li>
  );
}
