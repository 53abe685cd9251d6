import { WarningCircleIcon } from '@phosphor-icons/react/dist/ssr/WarningCircle';
import type { ReactNode } from 'react';

type ErrorStateProps = {
  /** What happened: "The ticket could not be opened." */
  title: string;
  /** What is safe: "Your draft is kept on this device." */
  safe?: ReactNode;
  /** What to do: a `Button` or `Link`. */
  action?: ReactNode;
  /** What to tell support: a request's or error's id. */
  reference?: string;
};

/** Something failed: what happened, what is safe, what to do. */
export function ErrorState({ title, safe, action, reference }: ErrorStateProps) {
  return (
    <div role="alert" className="flex flex-col items-center gap-3 px-4 py-12 text-center">
      <WarningCircleIcon aria-hidden className="text-20 text-danger" />
      <div className="max-w-100">
        <p dir="auto" className="text-14 font-medium text-balance">
          {title}
        </p>
        {safe && <p className="mt-1 text-14 text-balance text-ink-muted">{safe}</p>}
      </div>
      {action}
      {reference && (
        <p className="text-12 text-ink-faint">
          Reference <code className="font-mono select-all">{reference}</code>
        </p>
      )}
    </div>
  );
}
