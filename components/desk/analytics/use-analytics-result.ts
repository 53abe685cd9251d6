'use client';

import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { AnalyticsQuery } from '@/zero/desk/analytics/engine/question';
import type { AnalyticsResult } from './analytics-client';
import { useAnalytics } from './analytics-provider';
import type { AnalyticsState } from './messages';

const unchanging = () => () => {};

/** How much of the facts is here; undefined before their worker runs. */
export function useAnalyticsState(): AnalyticsState | undefined {
  const facts = useAnalytics()?.facts;
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
export function useAnalyticsResult(
  question: AnalyticsQuery | undefined,
): AnalyticsResult | undefined {
  const facts = useAnalytics()?.facts;
  const [answered, setAnswered] = useState(() => question && facts?.known(question));
  const underWay = useRef<Promise<void>>(undefined);

  useEffect(() => {
    if (!facts || !question) return;
    let isLeft = false;
    let isWaiting = false;
    const ask = async () => {
      if (isWaiting) return;
      isWaiting = true;
      await underWay.current;
      isWaiting = false;
      if (isLeft) return;
      underWay.current = facts.ask(question).then((answer) => {
        if (!isLeft) setAnswered(answer);
      });
    };
    void ask();
    let { version } = facts.state();
    const unsubscribe = facts.subscribe(() => {
      // Progress alone changes no metric.
      if (facts.state().version === version) return;
      version = facts.state().version;
      void ask();
    });
    return () => {
      isLeft = true;
      unsubscribe();
    };
  }, [facts, question]);

  return answered;
}
