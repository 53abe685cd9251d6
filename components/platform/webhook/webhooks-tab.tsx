'use client';

import { useState } from 'react';
import { useFromAddress } from '@/components/core/address/address';
import { useTenant } from '@/components/platform/sync/tenant';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { NotLoaded } from '@/components/ui/not-loaded';
import { RelativeTime } from '@/components/ui/relative-time';
import { SecretDialog } from '@/components/ui/secret-dialog';
import type { WebhookEndpointResource } from '@/lib/server/platform/webhook/api';
import { webhookEndpointName } from '@/zero/platform/webhook/subject';
import { AreaLink } from '../shell/area-link';
import { EndpointBadge } from './endpoint-badge';
import { EndpointDialog } from './endpoint-dialog';
import { EndpointPage } from './endpoint-page';
import { useWebhooks } from './use-webhooks';

/** Where the organization's events are sent, and what came of it. */
export function WebhooksTab() {
  const { slug } = useTenant().organization;
  const webhooks = useWebhooks(slug);
  const { endpoints, hasFailed, readAgain, create } = webhooks;
  const shownId = useFromAddress(({ search }) => new URLSearchParams(search).get('endpoint') ?? '');
  const [isAdding, setAdding] = useState(false);
  const [secret, setSecret] = useState<string>();

  if (!endpoints) {
    return (
      <NotLoaded
        hasFailed={hasFailed}
        title="Couldn’t load the webhook endpoints."
        safe="Nothing is lost: events are sent as before."
        onTryAgain={readAgain}
      />
    );
  }
  const shown = endpoints.find(({ id }) => id === shownId);
  const add = (
    <Button variant="primary" onClick={() => setAdding(true)}>
      Add endpoint
    </Button>
  );
  return (
    <>
      {shown ? (
        <EndpointPage
          key={shown.id}
          slug={slug}
          endpoint={shown}
          webhooks={webhooks}
          onSecret={setSecret}
        />
      ) : (
        <>
          <div className="flex flex-wrap items-center justify-between gap-3 px-4 py-3">
            <p className="text-13 text-ink-muted">
              Opsdesk tells other systems what happens here as it happens.{' '}
              <Link href="/docs/api" external>
                API reference
              </Link>
            </p>
            {endpoints.length > 0 && add}
          </div>
          {endpoints.length === 0 ? (
            <EmptyState action={add}>No system is sent events yet.</EmptyState>
          ) : (
            <ul
              aria-label="Webhook endpoints"
              className="divide-y divide-line border-t border-line"
            >
              {endpoints.map((endpoint) => (
                <EndpointRow key={endpoint.id} slug={slug} endpoint={endpoint} />
              ))}
            </ul>
          )}
        </>
      )}
      {isAdding && (
        <EndpointDialog
          slug={slug}
          save={async (fields) => {
            const sent = await create(fields);
            if ('answer' in sent) setSecret(sent.answer.secret);
            return sent;
          }}
          onClose={() => setAdding(false)}
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

type EndpointRowProps = { slug: string; endpoint: WebhookEndpointResource };

function EndpointRow({ slug, endpoint }: EndpointRowProps) {
  const { id, url, eventTypes, lastAttemptAt } = endpoint;
  const name = webhookEndpointName(endpoint);
  return (
    <li aria-label={name} className="px-4 py-2.5 text-13">
      <p className="flex items-center gap-2">
        <AreaLink
          href={`/t/${slug}/admin/webhooks?endpoint=${id}`}
          className="truncate font-medium hover:underline"
        >
          <bdi>{name}</bdi>
        </AreaLink>
        <EndpointBadge endpoint={endpoint} />
      </p>
      <p className="truncate text-12 text-ink-muted">{url}</p>
      <p className="truncate text-12 text-ink-muted">
        {eventTypes.includes('*') ? 'All events' : eventTypes.join(', ')}
      </p>
      <p className="text-12 text-ink-muted">
        {lastAttemptAt === null ? (
          'Nothing was sent yet'
        ) : (
          <>
            Last sent <RelativeTime isInSentence at={Date.parse(lastAttemptAt)} />
          </>
        )}
      </p>
    </li>
  );
}
