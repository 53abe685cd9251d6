'use client';

import { useEffect, useReducer } from 'react';

/** What the server says to the latest question; what it said to the one before stays until then. */
export type Asked<Answer> = {
  state: 'idle' | 'loading' | 'ready' | 'failed';
  answer: Answer | undefined;
};

type Step<Answer> =
  { type: 'none' } | { type: 'asked' } | { type: 'failed' } | { type: 'read'; answer: Answer };

/**
 * Asks one of our own addresses, anew whenever it changes, and drops the questions overtaken.
 * @param address null asks nothing
 */
export function useAsked<Answer>(address: string | null): Asked<Answer> {
  const [asked, step] = useReducer(follow<Answer>, { state: 'idle', answer: undefined });
  useEffect(() => {
    if (address === null) {
      step({ type: 'none' });
      return undefined;
    }
    const controller = new AbortController();
    step({ type: 'asked' });
    read<Answer>(address, controller.signal).then(
      (answer) => step({ type: 'read', answer }),
      () => !controller.signal.aborted && step({ type: 'failed' }),
    );
    return () => controller.abort();
  }, [address]);
  return asked;
}

function follow<Answer>(asked: Asked<Answer>, step: Step<Answer>): Asked<Answer> {
  if (step.type === 'none') return { state: 'idle', answer: undefined };
  if (step.type === 'asked') return { ...asked, state: 'loading' };
  if (step.type === 'failed') return { state: 'failed', answer: undefined };
  return { state: 'ready', answer: step.answer };
}

async function read<Answer>(address: string, signal: AbortSignal): Promise<Answer> {
  const response = await fetch(address, { cache: 'no-store', signal });
  if (!response.ok) throw new Error(`The search answered ${response.status}`);
  return (await response.json()) as Answer;
}
