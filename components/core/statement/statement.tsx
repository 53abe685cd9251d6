import type { ReactNode } from 'react';

type StatementProps = {
  /** What happened, in a sentence. */
  title: string;
  /** What is safe, or what it means. */
  children: ReactNode;
  /** What to do: a `Button` or `Link`. */
  action: ReactNode;
};

/** A page of its own for something that is not there or failed, inside or outside an organization. */
export function MessagePage({ title, children, action }: StatementProps) {
  return (
    <div className="mx-auto flex w-full max-w-100 flex-col items-start gap-3 px-6 pt-[max(2rem,14dvh)] pb-12">
      <h1 dir="auto" className="text-20 font-semibold text-balance">
        {title}
      </h1>
      <p className="text-14 text-pretty text-ink-muted">{children}</p>
      <div className="mt-2 flex flex-wrap gap-2">{action}</div>
    </div>
  );
}
