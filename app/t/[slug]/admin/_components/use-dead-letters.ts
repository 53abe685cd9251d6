'use client';

import { useCallback, useEffect, useState } from 'react';
import type { DeadLetters } from '@/app/api/t/[slug]/mail/route';

type Letters = { mails: DeadLetters['mails'] | undefined; hasFailed: boolean };

/** The mails that were given up; undefined until they are read. They are asked for, not synced. */
export function useDeadLetters(slug: string) {
  const [letters, setLetters] = useState<Letters>({ mails: undefined, hasFailed: false });
  const [turn, setTurn] = useState(0);
  const address = `/api/t/${slug}/mail`;
  const readAgain = useCallback(() => setTurn((last) => last + 1), []);

  useEffect(() => {
    const controller = new AbortController();
    readLetters(address, turn, controller.signal).then(
      ({ mails }) => setLetters({ mails, hasFailed: false }),
      () => {
        if (controller.signal.aborted) return;
        setLetters(({ mails }) => ({ mails, hasFailed: true }));
      },
    );
    return () => controller.abort();
  }, [address, turn]);

  /** Queues the mail again; false when the server did not. */
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

  return { ...letters, readAgain, retry };
}

/** `turn` tells one reading from the next. */
async function readLetters(
  address: string,
  turn: number,
  signal: AbortSignal,
): Promise<DeadLetters> {
  const answer = await fetch(`${address}?turn=${turn}`, { cache: 'no-store', signal });
  if (!answer.ok) throw new Error(`The server answered ${answer.status}`);
  return answer.json();
}
