'use client';

import { Dialog } from '@/components/ui/dialog';
import { Link } from '@/components/ui/link';
import type { RefusedTicket } from '@/zero/desk/bulk/request';

type RefusedDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  slug: string;
  title: string;
  refused: readonly RefusedTicket[];
};

/** Which tickets a bulk change left as they were, and why. */
export function RefusedDialog({ open, onOpenChange, slug, title, refused }: RefusedDialogProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={title}
      description="These tickets were left as they are."
      size="sm"
    >
      <ul className="max-h-80 overflow-y-auto text-13">
        {refused.map(({ number, reason }, index) => (
          <li key={number ?? `unknown-${index}`} className="flex gap-3 py-1.5">
            <span className="w-16 shrink-0 tabular-nums">
              {number === null ? '–' : <Link href={`/t/${slug}/tickets/${number}`}>#{number}</Link>}
            </span>
            <span className="text-ink-muted">{reason}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
