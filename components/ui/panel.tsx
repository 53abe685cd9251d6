import { clsx } from 'clsx';
import { useId, type ReactNode } from 'react';

type PanelProps = {
  /** Its heading, which also names the region. */
  title?: string;
  /** What the title means, in a line. */
  description?: ReactNode;
  /** Controls at the end of the heading. */
  actions?: ReactNode;
  /** Without inner space, for a table or a list that runs to the edges. */
  flush?: boolean;
  className?: string;
  children: ReactNode;
};

/** A surface with a hairline for what belongs together. Panels do not nest. */
export function Panel({
  title,
  description,
  actions,
  flush = false,
  className,
  children,
}: PanelProps) {
  const id = useId();
  return (
    <section
      aria-labelledby={title ? id : undefined}
      className={clsx(
        'min-w-0 overflow-clip rounded-panel border border-line bg-surface',
        className,
      )}
    >
      {title && (
        <header className="flex min-h-11 items-center gap-3 border-b border-line px-4 py-2">
          <div className="min-w-0 flex-1">
            <h2 dir="auto" id={id} className="text-14 font-semibold">
              {title}
            </h2>
            {description && (
              <p dir="auto" className="text-12 text-ink-muted">
                {description}
              </p>
            )}
          </div>
          {actions}
        </header>
      )}
      <div className={flush ? undefined : 'p-4'}>{children}</div>
    </section>
  );
}
