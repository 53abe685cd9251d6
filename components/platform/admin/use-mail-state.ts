'use client';

import { useCallback, useEffect, useState } from 'react';
import type { MailState } from '@/lib/server/platform/mail/dead-letters';

/** Between two readings while emails are on their way. */
const movingMs = 3_000;

type Read = { state: MailState | undefined; hasFailed: boolean };

/** The emails that were given up or wait; undefined until they are read. They are asked for, not synced. */
export function useMailState(slug: string) {
  const [read, setRead] = useState<Read>({ state: undefined, hasFailed: false });
  const [turn, setTurn] = useState(0);
  const address = `/api/t/${slug}/mail`;
  const readAgain = useCallback(() => setTurn((last) => last + 1), []);

  useEffect(() => {
    const controller = new AbortController();
    readState(address, turn, controller.signal).then(
      (state) => setRead({ state, hasFailed: false }),
      () => {
        if (controller.signal.aborted) return;
        setRead(({ state }) => ({ state, hasFailed: true }));
      },
    );
    return () => controller.abort();
  }, [address, turn]);

  // What is on its way is gone in a moment.
  const isMoving = read.state?.isSending && read.state.waiting.count > 0;
  useEffect(() => {
    if (!isMoving) return;
    const timer = setInterval(readAgain, movingMs);
    return () => clearInterval(timer);
  }, [isMoving, readAgain]);

  /** Queues the email again; false when the server did not. */
  async function retry(mailId: string): Promise<boolean> {
    try {
      const answer = await fetch(`${address}/${mailId}/retry`, { method: 'POST' });
      return answer.ok;
    } catch {
      return false;
    } finally {
      // Somebody else may have been quicker: what is left says so.
      readAgain();
    }
  }

  return { ...read, readAgain, retry };
}

/** `turn` tells one reading from the next. */
async function readState(address: string, turn: number, signal: AbortSignal): Promise<MailState> {
  const answer = await fetch(`${address}?turn=${turn}`, { cache: 'no-store', signal });
  if (!answer.ok) throw new Error(`The server answered ${answer.status}`);
  return answer.json();
}
