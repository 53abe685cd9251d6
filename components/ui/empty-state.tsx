import type { ReactNode } from 'react';

type EmptyStateProps = {
  /** One sentence that says what will be here. */
  children: ReactNode;
  /** The one thing to do: a `Button` or `Link`. */
  action?: ReactNode;
  icon?: ReactNode;
};

/** Nothing here yet, or nothing that matches. */
export function EmptyState({ children, action, icon }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-3 px-4 py-12 text-center">
      {icon && (
        <span aria-hidden className="text-20 text-ink-faint">
          {icon}
        </span>
      )}
      <p className="max-w-90 text-14 text-balance text-ink-muted">{children}</p>
      {action}
    </div>
  );
}
