'use client';

import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Question } from '@/zero/analytics/engine/question';
import type { Answered } from './facts';
import { useFacts } from './facts-provider';
import type { FactsState } from './messages';

const unchanging = () => () => {};

/** How much of the facts is here; undefined before their worker runs. */
export function useFactsState(): FactsState | undefined {
  const facts = useFacts()?.facts;
  return useSyncExternalStore(
    facts?.subscribe ?? unchanging,
    () => facts?.state(),
    () => undefined,
  );
}

/**
 * The newest answer to `question`, asked again with every change of the question or of the facts. The
 * answer before stays until the next is there. While one is made, only the newest question waits.
 */
export function useAnswer(question: Question | undefined): Answered | undefined {
  const facts = useFacts()?.facts;
  const version = useFactsState()?.version ?? 0;
  const [answered, setAnswered] = useState<Answered>();
  const next = useRef<Question>(undefined);
  const isAsking = useRef(false);

  useEffect(() => {
    if (!facts || !question) return;
    next.current = question;
    if (isAsking.current) return;
    const askOn = async () => {
      isAsking.current = true;
      while (next.current) {
        const asked = next.current;
        next.current = undefined;
        setAnswered(await facts.ask(asked));
      }
      isAsking.current = false;
    };
    void askOn();
  }, [facts, question, version]);

  return answered;
}
