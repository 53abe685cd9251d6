'use client';

import { toast } from '@/components/ui/toast';

/** Says that an exception kept something from being sent. */
export function notSent(what: string, error: unknown): void {
  reportError(error);
  toast(`${what} not sent`, {
    description:
      'Something failed on this page. Nothing was sent, and what you wrote is kept. Reload the page and try again.',
    tone: 'danger',
  });
}

/**
 * Runs what puts something into the outbox, and says so where it fails.
 * @returns what `act` returned; undefined where it failed
 */
export function tryToSend<Result>(what: string, act: () => Result): Result | undefined {
  try {
    return act();
  } catch (error) {
    notSent(what, error);
    return undefined;
  }
}
