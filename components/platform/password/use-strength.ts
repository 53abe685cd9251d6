'use client';

import { useDeferredValue, useEffect, useState } from 'react';
import { personalTexts, type PasswordOwner } from '@/lib/password/rules';
import { loadEstimator, strengthWords } from '@/lib/password/strength';

/** How good the password is, in words; undefined until that is known. Loads nothing while it is empty. */
export function useStrength(password: string, owner: PasswordOwner): string | undefined {
  const [judged, setJudged] = useState<{ password: string; words: string }>();
  const typed = useDeferredValue(password);
  const own = personalTexts(owner).join('\n');

  useEffect(() => {
    if (typed === '') return;
    let isCurrent = true;
    loadEstimator().then(
      (estimate) => {
        if (!isCurrent) return;
        setJudged({ password: typed, words: strengthWords[estimate(typed, own.split('\n'))] });
      },
      () => {
        // Without a network the field goes without the words; what is refused is known anyway.
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [typed, own]);

  return judged?.password === password ? judged.words : undefined;
}
