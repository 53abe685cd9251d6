import { HandPalmIcon } from '@phosphor-icons/react/dist/ssr/HandPalm';
import type { ReactNode } from 'react';

type WarningPanelProps = {
  /** Names the region. */
  label: string;
  /** What happened, read out at once. */
  words: ReactNode;
  children: ReactNode;
};

/** Says below the composer that something was not sent, with what belongs to it. */
export function WarningPanel({ label, words, children }: WarningPanelProps) {
  return (
    <section
      aria-label={label}
      className="mt-2 overflow-clip rounded-panel border border-warning bg-surface"
    >
      <p
        role="alert"
        className="flex items-start gap-2 bg-warning-soft px-3 py-2 text-13 font-medium text-warning-ink"
      >
        <HandPalmIcon aria-hidden weight="fill" className="mt-0.5 size-4 shrink-0" />
        <span className="min-w-0">{words}</span>
      </p>
      {children}
    </section>
  );
}
