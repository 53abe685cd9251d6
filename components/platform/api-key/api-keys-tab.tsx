'use client';

import { useState } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { NotLoaded } from '@/components/ui/not-loaded';
import { RelativeTime } from '@/components/ui/relative-time';
import { SecretDialog } from '@/components/ui/secret-dialog';
import { toast } from '@/components/ui/toast';
import { absoluteTime } from '@/lib/format/time';
import type { ApiKeyRow } from '@/lib/server/platform/api-key/manage';
import { NewKeyDialog } from './new-key-dialog';
import { RotateDialog } from './rotate-dialog';
import { useApiKeys } from './use-api-keys';

type OpenDialog = { kind: 'new' } | { kind: 'rotate' | 'revoke'; apiKey: ApiKeyRow };

/** The keys with which programs reach the organization. */
export function ApiKeysTab() {
  const { slug } = useTenant().organization;
  const { state, hasFailed, readAgain, create, rotate, revoke } = useApiKeys(slug);
  const [dialog, setDialog] = useState<OpenDialog>();
  const [token, setToken] = useState<string>();

  function show(created: string) {
    setDialog(undefined);
    setToken(created);
  }

  async function end({ id, name }: ApiKeyRow) {
    if (await revoke(id)) toast(`“${name}” was revoked`, { tone: 'success' });
    else
      toast('The key was not revoked', {
        description: 'It may still work. Try again when you are back online.',
        tone: 'danger',
      });
  }

  if (!state) {
    return (
      <NotLoaded
        hasFailed={hasFailed}
        title="Couldn’t load the API keys."
        safe="Nothing is lost: they are kept on the server and work as before."
        onTryAgain={readAgain}
      />
    );
  }
  const newKey = (
    <Button variant="primary" onClick={() => setDialog({ kind: 'new' })}>
      Create API key
    </Button>
  );
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-3 px-4 py-3">
        <p className="text-13 text-ink-muted">
          Programs use API keys to read and write tickets, clients and more.{' '}
          <Link href="/docs/api" external>
            API reference
          </Link>
        </p>
        {state.keys.length > 0 && newKey}
      </div>
      {state.keys.length === 0 ? (
        <EmptyState action={newKey}>No program has access yet.</EmptyState>
      ) : (
        <ul aria-label="API keys" className="divide-y divide-line border-t border-line">
          {state.keys.map((apiKey) => (
            <KeyRow key={apiKey.id} apiKey={apiKey} onOpen={setDialog} />
          ))}
        </ul>
      )}
      {dialog?.kind === 'new' && (
        <NewKeyDialog
          scopes={state.scopes}
          create={create}
          onCreated={show}
          onClose={() => setDialog(undefined)}
        />
      )}
      {dialog?.kind === 'rotate' && (
        <RotateDialog
          apiKey={dialog.apiKey}
          rotate={rotate}
          onCreated={show}
          onClose={() => setDialog(undefined)}
        />
      )}
      {dialog?.kind === 'revoke' && (
        <ConfirmDialog
          open
          danger
          onOpenChange={() => setDialog(undefined)}
          title={`Revoke “${dialog.apiKey.name}”?`}
          description="Whatever uses it loses access at once. This cannot be undone."
          confirmLabel="Revoke API key"
          onConfirm={() => void end(dialog.apiKey)}
        />
      )}
      {token !== undefined && (
        <SecretDialog
          label="API key"
          noun="key"
          secret={token}
          onClose={() => setToken(undefined)}
        />
      )}
    </>
  );
}

type KeyRowProps = { apiKey: ApiKeyRow; onOpen: (dialog: OpenDialog) => void };

function KeyRow({ apiKey, onOpen }: KeyRowProps) {
  const { name, start, lastFour, scopes, createdBy, lastUsedAt, expiresAt, revokedAt, isOver } =
    apiKey;
  return (
    <li aria-label={name} className="flex items-center gap-3 px-4 py-2.5 text-13 max-sm:flex-wrap">
      <div className="min-w-0 flex-1 max-sm:basis-full">
        <p className="flex items-center gap-2">
          <span dir="auto" className="truncate font-medium">
            {name}
          </span>
          <code className="shrink-0 text-12 text-ink-muted">
            {start}…{lastFour}
          </code>
          {isOver && <Badge>{revokedAt === null ? 'Expired' : 'Revoked'}</Badge>}
        </p>
        <p className="text-12 text-ink-muted">{scopes.join(', ')}</p>
        <p className="text-12 text-ink-muted">
          {lastUsedAt === null ? (
            'Never used'
          ) : (
            <>
              Last used <RelativeTime isInSentence at={lastUsedAt} />
            </>
          )}
          {createdBy !== null && ` · Created by ${createdBy}`}
          {expiresAt !== null && !isOver && ` · Expires ${absoluteTime(expiresAt)}`}
        </p>
      </div>
      {!isOver && (
        <div className="flex shrink-0 gap-2">
          <Button size="sm" onClick={() => onOpen({ kind: 'rotate', apiKey })}>
            Rotate
          </Button>
          <Button size="sm" onClick={() => onOpen({ kind: 'revoke', apiKey })}>
            Revoke
          </Button>
        </div>
      )}
    </li>
  );
}
