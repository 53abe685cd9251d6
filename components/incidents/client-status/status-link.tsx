import type { ReactNode } from 'react';

type StatusLinkProps = { slug: string; postId?: string; children: ReactNode };

/** Goes to the public status page, or to a post on it, in a window of its own. */
export function StatusLink({ slug, postId, children }: StatusLinkProps) {
  return (
    <a
      href={`/status/${slug}${postId === undefined ? '' : `#post-${postId}`}`}
      target="_blank"
      rel="noopener"
      className="rounded-mark text-accent-ink underline decoration-1 underline-offset-2 hover:decoration-2"
    >
      {children}
    </a>
  );
}
