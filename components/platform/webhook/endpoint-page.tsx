'use client';

import { useState } from 'react';
import { goWithin } from '@/components/core/address/address';
import type { Sent } from '@/components/core/server-state/send-to-api';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { toast } from '@/components/ui/toast';
import { absoluteTime } from '@/lib/format/time';
import type { WebhookEndpointResource } from '@/lib/server/platform/webhook/api';
import { webhookEndpointName } from '@/zero/platform/webhook/subject';
import { AreaLink } from '../shell/area-link';
import { DeliveryLog } from './delivery-log';
import { EndpointBadge } from './endpoint-badge';
import { EndpointDialog } from './endpoint-dialog';
import type { Webhooks } from './use-webhooks';

type EndpointPageProps = {
  slug: string;
  endpoint: WebhookEndpointResource;
  webhooks: Webhooks;
  /** Called with a new secret, which is shown once. */
  onSecret: (secret: string) => void;
};

/** One endpoint: what it is sent, what can be done with it, and its log. */
export function EndpointPage({ slug, endpoint, webhooks, onSecret }: EndpointPageProps) {
  const { id, url, eventTypes, isEnabled, formerSecretExpiresAt } = endpoint;
  const [dialog, setDialog] = useState<'edit' | 'rotate' | 'remove'>();
  const [testedAt, setTestedAt] = useState(0);
  const name = webhookEndpointName(endpoint);
  const list = `/t/${slug}/admin/webhooks`;

  /** Says what was done, or why it was not. */
  function report<Answer>(sent: Sent<Answer>, done: string): Answer | undefined {
    if ('answer' in sent) {
      toast(done, { tone: 'success' });
      return sent.answer;
    }
    toast('Not done', { description: sent.problem, tone: 'danger' });
    return undefined;
  }

  async function test() {
    const sent = await webhooks.test(id);
    if (report(sent, 'Test event queued')) setTestedAt(Date.now());
  }

  async function rotate() {
    const sent = await webhooks.rotate(id);
    if ('answer' in sent) onSecret(sent.answer.secret);
    else toast('The secret was not replaced', { description: sent.problem, tone: 'danger' });
  }

  async function remove() {
    if (report(await webhooks.remove(id), `“${name}” was removed`)) goWithin(list);
  }

  return (
    <>
      <div className="flex flex-col gap-3 px-4 py-3">
        <AreaLink href={list} className="self-start text-13 text-ink-muted hover:underline">
          All webhook endpoints
        </AreaLink>
        <div className="flex flex-wrap items-start justify-between gap-3">
          <div className="min-w-0">
            <h2 className="flex items-center gap-2 text-16 font-semibold">
              <span dir="auto" className="truncate">
                {name}
              </span>
              <EndpointBadge endpoint={endpoint} />
            </h2>
            <p className="text-13 break-all text-ink-muted">{url}</p>
            <p className="text-13 break-words text-ink-muted">
              {eventTypes.includes('*') ? 'All events' : eventTypes.join(', ')}
            </p>
            {formerSecretExpiresAt !== null && (
              <p className="text-13 text-ink-muted">
                Also signed with the former secret until{' '}
                {absoluteTime(Date.parse(formerSecretExpiresAt))}
              </p>
            )}
            <DisabledNote endpoint={endpoint} />
          </div>
          <div className="flex flex-wrap gap-2">
            <Button size="sm" onClick={() => void test()}>
              Send test event
            </Button>
            <Button size="sm" onClick={() => setDialog('edit')}>
              Edit
            </Button>
            <Button size="sm" onClick={() => setDialog('rotate')}>
              Rotate secret
            </Button>
            <Button
              size="sm"
              onClick={async () =>
                report(
                  await webhooks.change(id, { isEnabled: !isEnabled }),
                  isEnabled ? `“${name}” was disabled` : `“${name}” was enabled`,
                )
              }
            >
              {isEnabled ? 'Disable' : 'Enable'}
            </Button>
            <Button size="sm" onClick={() => setDialog('remove')}>
              Remove
            </Button>
          </div>
        </div>
      </div>
      <DeliveryLog slug={slug} endpointId={id} changedAt={testedAt} />
      {dialog === 'edit' && (
        <EndpointDialog
          slug={slug}
          endpoint={{ url, description: endpoint.description ?? '', eventTypes }}
          save={(fields) => webhooks.change(id, fields)}
          onClose={() => setDialog(undefined)}
        />
      )}
      {dialog === 'rotate' && (
        <ConfirmDialog
          open
          onOpenChange={() => setDialog(undefined)}
          title={`Rotate the secret of “${name}”?`}
          description="You get a new secret. For 24 hours, deliveries are signed with both, so that you can replace the old one."
          confirmLabel="Rotate secret"
          onConfirm={() => void rotate()}
        />
      )}
      {dialog === 'remove' && (
        <ConfirmDialog
          open
          danger
          onOpenChange={() => setDialog(undefined)}
          title={`Remove “${name}”?`}
          description="It is sent nothing any more, and its log is deleted. This cannot be undone."
          confirmLabel="Remove endpoint"
          onConfirm={() => void remove()}
        />
      )}
    </>
  );
}

/** Why Opsdesk disabled it, and what to do. */
function DisabledNote({
  endpoint: { isEnabled, disabledReason },
}: {
  endpoint: WebhookEndpointResource;
}) {
  if (isEnabled || disabledReason === 'admin') return null;
  const reason =
    disabledReason === 'gone'
      ? 'It answered 410 Gone, which asks for no more events.'
      : 'Every event failed for three days.';
  return (
    <p className="mt-2 max-w-160 rounded-control border border-warning bg-warning-soft px-3 py-2 text-13 text-warning-ink">
      {reason} Enable it when it works again. What failed can be sent again below.
    </p>
  );
}
