'use client';

import { useState } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { EmptyState } from '@/components/ui/empty-state';
import { NotLoaded } from '@/components/ui/not-loaded';
import { RelativeTime } from '@/components/ui/relative-time';
import { SecretDialog } from '@/components/ui/secret-dialog';
import { toast } from '@/components/ui/toast';
import { formatNoun } from '@/lib/format/number';
import type { ChannelResource } from '@/lib/server/platform/channel/api';
import { ChannelDialog } from './channel-dialog';
import { ChannelLogDialog } from './channel-log-dialog';
import { channelKindWords, ChannelStatusBadge } from './channel-words';
import { TestDialog } from './test-dialog';
import { useChannels } from './use-channels';

type OpenDialog =
  | { kind: 'new' }
  | { kind: 'change' | 'log' | 'remove'; channel: ChannelResource }
  | { kind: 'test'; channel: ChannelResource; deliveryId: string };

/** Where messages to many people are posted, and whether they arrive. */
export function ChannelsTab() {
  const { slug } = useTenant().organization;
  const { channels, hasFailed, readAgain, create, change, remove, test } = useChannels(slug);
  const [dialog, setDialog] = useState<OpenDialog>();
  const [secret, setSecret] = useState<string>();
  const close = () => {
    setDialog(undefined);
    readAgain();
  };

  if (!channels) {
    return (
      <NotLoaded
        hasFailed={hasFailed}
        title="Couldn’t load the notification channels."
        safe="Nothing is lost: messages are posted as before."
        onTryAgain={readAgain}
      />
    );
  }

  async function sendTest(channel: ChannelResource) {
    const sent = await test(channel.id);
    if ('answer' in sent) setDialog({ kind: 'test', channel, deliveryId: sent.answer.id });
    else toast('No test was sent', { description: sent.problem, tone: 'danger' });
  }

  async function removeNow({ id, name }: ChannelResource) {
    const sent = await remove(id);
    if ('answer' in sent) toast(`“${name}” was removed`, { tone: 'success' });
    else toast(`“${name}” was not removed`, { description: sent.problem, tone: 'danger' });
  }

  const add = (
    <Button variant="primary" onClick={() => setDialog({ kind: 'new' })}>
      Add channel
    </Button>
  );
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-3 px-4 py-3">
        <p className="text-13 text-ink-muted">
          Steps of escalation policies post to channels, beside paging people.
        </p>
        {channels.length > 0 && add}
      </div>
      {channels.length === 0 ? (
        <EmptyState action={add}>
          No channel yet. Add one of Slack, Microsoft Teams, a webhook or an email address.
        </EmptyState>
      ) : (
        <ul
          aria-label="Notification channels"
          className="divide-y divide-line border-t border-line"
        >
          {channels.map((channel) => (
            <ChannelRow
              key={channel.id}
              channel={channel}
              onOpen={(kind) => setDialog({ kind, channel })}
              onTest={() => void sendTest(channel)}
            />
          ))}
        </ul>
      )}
      {dialog?.kind === 'new' && (
        <ChannelDialog
          save={async (fields) => {
            const sent = await create(fields);
            if ('answer' in sent && sent.answer.secret !== null) setSecret(sent.answer.secret);
            return sent;
          }}
          onClose={close}
        />
      )}
      {dialog?.kind === 'change' && (
        <ChannelDialog
          channel={dialog.channel}
          save={(fields) => change(dialog.channel.id, fields)}
          onClose={close}
        />
      )}
      {dialog?.kind === 'log' && (
        <ChannelLogDialog slug={slug} channel={dialog.channel} onClose={close} />
      )}
      {dialog?.kind === 'test' && (
        <TestDialog
          slug={slug}
          channel={dialog.channel}
          deliveryId={dialog.deliveryId}
          onClose={close}
        />
      )}
      {dialog?.kind === 'remove' && (
        <ConfirmDialog
          open
          danger
          onOpenChange={close}
          title={`Remove “${dialog.channel.name}”?`}
          description="Nothing is posted there any more, and its log is deleted. This cannot be undone."
          confirmLabel="Remove channel"
          onConfirm={() => void removeNow(dialog.channel)}
        />
      )}
      {secret !== undefined && (
        <SecretDialog
          label="signing secret"
          noun="secret"
          secret={secret}
          onClose={() => setSecret(undefined)}
        />
      )}
    </>
  );
}

type ChannelRowProps = {
  channel: ChannelResource;
  onOpen: (kind: 'change' | 'log' | 'remove') => void;
  onTest: () => void;
};

function ChannelRow({ channel, onOpen, onTest }: ChannelRowProps) {
  const { name, kind, hint, lastDeliveryAt, lastStatus, lastError, failedCount } = channel;
  return (
    <li
      aria-label={name}
      className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-2.5 text-13"
    >
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-2">
          <bdi className="truncate font-medium">{name}</bdi>
          <Badge>{channelKindWords[kind]}</Badge>
          {failedCount > 0 && (
            <Badge tone="danger">{formatNoun(failedCount, 'failed message')}</Badge>
          )}
        </p>
        <p className="truncate text-12 text-ink-muted">{hint}</p>
        <p className="flex flex-wrap items-center gap-x-2 text-12 text-ink-muted">
          {lastDeliveryAt === null || lastStatus === null ? (
            'Nothing was posted yet'
          ) : (
            <>
              <span>
                Last message <RelativeTime isInSentence at={Date.parse(lastDeliveryAt)} />
              </span>
              <ChannelStatusBadge status={lastStatus} />
              {lastStatus !== 'delivered' && lastError !== null && (
                <span className="break-words">{lastError}</span>
              )}
            </>
          )}
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button size="sm" onClick={onTest}>
          Send a test
        </Button>
        <Button size="sm" onClick={() => onOpen('log')}>
          Messages
        </Button>
        <Button size="sm" onClick={() => onOpen('change')}>
          Edit
        </Button>
        <Button size="sm" onClick={() => onOpen('remove')}>
          Remove
        </Button>
      </div>
    </li>
  );
}
