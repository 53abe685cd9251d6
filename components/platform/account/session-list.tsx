'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useIsReady } from '@/components/platform/sign-in/use-is-ready';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { RelativeTime } from '@/components/ui/relative-time';
import { toast } from '@/components/ui/toast';
import { absoluteTime } from '@/lib/format/time';
import { post, errorMessageOf } from '@/lib/post';
import type { AccountSession } from '@/lib/server/platform/account/account';

/** Where the person is signed in, and the way to end it there. */
export function SessionList({ sessions }: { sessions: readonly AccountSession[] }) {
  const router = useRouter();
  const [ending, setEnding] = useState<string>();
  // The server does not know the browser's time zone.
  const zone = useIsReady() ? undefined : 'UTC';

  async function end(which: { id: string } | 'others', what: string) {
    setEnding(which === 'others' ? which : which.id);
    const answer = await post('/api/account/sessions', { end: which });
    setEnding(undefined);
    if (answer.status === 204) toast(what);
    else toast('Not ended', { description: errorMessageOf(answer), tone: 'danger' });
    router.refresh();
  }

  return (
    <Panel
      flush
      title="Sessions"
      description="Where you are signed in. Sessions end after a week without use."
      actions={
        sessions.length > 1 && (
          <Button
            size="sm"
            loading={ending === 'others'}
            onClick={() => void end('others', 'Other sessions ended')}
          >
            End all others
          </Button>
        )
      }
    >
      <ul className="divide-y divide-line">
        {sessions.map(({ id, device, address, createdAt, usedAt, isThis }) => (
          <li key={id} className="flex min-h-14 items-center gap-3 px-4 py-2">
            <div className="min-w-0 flex-1">
              <p className="flex flex-wrap items-center gap-2 text-14">
                {device}
                {isThis && <Badge tone="info">This one</Badge>}
              </p>
              <p className="text-12 text-ink-muted">
                Last used <RelativeTime at={usedAt} isInSentence /> · since{' '}
                {absoluteTime(createdAt, zone)}
                {address && ` · ${address}`}
              </p>
            </div>
            {!isThis && (
              <Button
                size="sm"
                loading={ending === id}
                aria-label={`End session: ${device}`}
                onClick={() => void end({ id }, 'Session ended')}
              >
                End
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
