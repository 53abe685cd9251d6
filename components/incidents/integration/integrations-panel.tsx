'use client';

import { PlusIcon } from '@phosphor-icons/react/dist/ssr/Plus';
import { useQuery } from '@rocicorp/zero/react';
import { useState } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Panel } from '@/components/ui/panel';
import { RelativeTime } from '@/components/ui/relative-time';
import { toast } from '@/components/ui/toast';
import { formatDurationExact } from '@/lib/format/duration';
import { formatCount } from '@/lib/format/number';
import type { Integration } from '@/zero/incidents/integration/schema';
import { isCheckKind } from '@/zero/incidents/integration/values';
import { queries } from '@/zero/queries';
import { can } from '@/zero/roles';
import type { SendingKind } from './example';
import { IntegrationDialog } from './integration-dialog';
import { KeyDialog } from './key-dialog';
import { integrationKindWord } from './kind-words';
import { useIntegrations } from './use-integrations';

type Opened = { kind: 'new' } | { kind: 'replace' | 'remove'; integration: Integration };

/** What sends a service's alerts. */
export function IntegrationsPanel({ serviceId }: { serviceId: string }) {
  const { organization, actor } = useTenant();
  const [integrations, { type }] = useQuery(
    queries.integration.ofService({ organizationId: organization.id, serviceId }),
  );
  const { create, replaceKey, remove } = useIntegrations(organization.slug);
  const [opened, setOpened] = useState<Opened>();
  const [shown, setShown] = useState<{ kind: SendingKind; token: string }>();
  const mayManage = can(actor, 'integration.manage');
  const close = () => setOpened(undefined);

  async function replace({ id, kind }: Integration) {
    const created = await replaceKey(id);
    if (!created) notDone('The key was not replaced');
    else if (!isCheckKind(kind)) setShown({ kind, token: created.token });
  }

  async function end({ id, name }: Integration) {
    if (await remove(id)) toast(`Removed ${name}`);
    else notDone('The integration was not removed');
  }

  return (
    <Panel
      title="Integrations"
      actions={
        mayManage && (
          <Button
            size="sm"
            icon={<PlusIcon aria-hidden />}
            onClick={() => setOpened({ kind: 'new' })}
          >
            Add integration
          </Button>
        )
      }
    >
      {integrations.length === 0 ? (
        <p className="text-13 text-ink-muted">
          {type === 'complete' ? 'Nothing sends alerts of this service yet.' : 'Loading'}
        </p>
      ) : (
        <ul aria-label="Integrations" className="flex flex-col gap-3 text-13">
          {integrations.map((integration) => (
            <li
              key={integration.id}
              aria-label={integration.name}
              className="flex items-center gap-2 max-sm:flex-wrap"
            >
              <div className="min-w-0 flex-1 max-sm:basis-full">
                <p dir="auto" className="truncate font-medium">
                  {integration.name}
                </p>
                <p className="text-12 text-ink-muted">
                  {integrationKindWord(integration.kind)}
                  <Every seconds={integration.heartbeatEvery ?? integration.checkEvery} />·{' '}
                  {isCheckKind(integration.kind) ? '' : `key …${integration.keyLastFour} · `}
                  <LastEvent integration={integration} />
                </p>
                {isCheckKind(integration.kind) && <CheckState integration={integration} />}
              </div>
              {mayManage && (
                <>
                  {!isCheckKind(integration.kind) && (
                    <Button size="sm" onClick={() => setOpened({ kind: 'replace', integration })}>
                      Replace key
                    </Button>
                  )}
                  <Button size="sm" onClick={() => setOpened({ kind: 'remove', integration })}>
                    Remove
                  </Button>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {opened?.kind === 'new' && (
        <IntegrationDialog
          serviceId={serviceId}
          create={create}
          onCreated={(created) => {
            close();
            setShown(created);
          }}
          onClose={close}
        />
      )}
      {opened?.kind === 'replace' && (
        <ConfirmDialog
          open
          danger
          onOpenChange={close}
          title={`Replace the key of ${opened.integration.name}?`}
          description="The former key ends at once: until the new one is entered there, its events are refused."
          confirmLabel="Replace key"
          onConfirm={() => void replace(opened.integration)}
        />
      )}
      {opened?.kind === 'remove' && (
        <ConfirmDialog
          open
          danger
          onOpenChange={close}
          title={`Remove ${opened.integration.name}?`}
          description={
            isCheckKind(opened.integration.kind)
              ? 'It runs no more. The alerts that it opened stay.'
              : 'Its key ends at once. The alerts that it sent stay.'
          }
          confirmLabel="Remove integration"
          onConfirm={() => void end(opened.integration)}
        />
      )}
      {shown && <KeyDialog {...shown} onClose={() => setShown(undefined)} />}
    </Panel>
  );
}

function LastEvent({ integration: { kind, lastEventAt } }: { integration: Integration }) {
  const word = kind === 'heartbeat' ? 'heartbeat' : isCheckKind(kind) ? 'check' : 'event';
  if (lastEventAt === null) return `no ${word} yet`;
  return (
    <>
      last {word} <RelativeTime isInSentence at={lastEventAt} />
    </>
  );
}

/** How often a heartbeat is expected, or a check is run; nothing for what sends events. */
const Every = ({ seconds }: { seconds: number | null }) =>
  seconds === null ? ' ' : ` every ${formatDurationExact(seconds * 1000)} `;

/** What a check looks at, and how it went last. */
function CheckState({ integration }: { integration: Integration }) {
  const { checkTarget, checkFailed, checkLatency, checkError } = integration;
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-12 text-ink-muted">
      {checkLatency === null ? (
        <Badge>Not run yet</Badge>
      ) : checkFailed === 0 ? (
        <Badge tone="success">Up</Badge>
      ) : (
        <Badge tone="danger">Fails</Badge>
      )}
      <span className="min-w-0 truncate">{checkTarget}</span>
      {checkLatency !== null && <span>{checkError ?? `${formatCount(checkLatency)} ms`}</span>}
    </p>
  );
}

const notDone = (title: string) =>
  toast(title, { description: 'Try again when you are back online.', tone: 'danger' });
