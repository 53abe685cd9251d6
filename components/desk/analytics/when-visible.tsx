'use client';

import { clsx } from 'clsx';
import { type ReactNode, useDeferredValue, useEffect, useRef, useState } from 'react';
import { ResultContext, useHasResult } from './metrics-provider';

type InSightProps = { className?: string; children: ReactNode };

/** Shows a new answer in the same frame where it is in sight, and right after that where it is not. */
export function WhenVisible({ className, children }: InSightProps) {
  const frame = useRef<HTMLDivElement>(null);
  // Known a frame after the page is there: until then nothing holds up the metrics above.
  const [isInSight, setIsInSight] = useState(false);
  const newest = useHasResult();
  const later = useDeferredValue(newest, undefined);

  useEffect(() => {
    const { current } = frame;
    if (!current) return undefined;
    const observer = new IntersectionObserver(([entry]) => {
      if (entry) setIsInSight(entry.isIntersecting);
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, []);

  return (
    <div
      ref={frame}
      // What is out of sight costs no layout; the rim is room for what stands out, as a focus does.
      className={clsx(
        '-m-1 min-w-0 p-1 [contain-intrinsic-size:auto_21rem] [content-visibility:auto]',
        className,
      )}
    >
      <ResultContext value={isInSight ? newest : later}>{children}</ResultContext>
    </div>
  );
}
