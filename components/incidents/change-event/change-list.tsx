import { OutLink } from '@/components/ui/out-link';
import { RelativeTime } from '@/components/ui/relative-time';
import type { AlertLink } from '@/zero/incidents/alert/values';

/** Something that was changed, whichever module knows of it. */
type ListedChange = {
  id: string;
  summary: string;
  /** What it was changed by, or what it belongs to. */
  source: string;
  links: readonly AlertLink[];
  /** Milliseconds since the epoch. */
  occurredAt: number;
};

/** Changes with what they were changed by, the newest first. */
export const ChangeList = ({ changes }: { changes: readonly ListedChange[] }) => (
  <ul aria-label="Changes" className="flex flex-col gap-2 text-13">
    {changes.map(({ id, summary, source, links, occurredAt }) => (
      <li key={id} className="flex flex-col">
        <span className="flex items-baseline gap-2">
          <span dir="auto" className="min-w-0 flex-1 wrap-anywhere">
            {summary}
          </span>
          <RelativeTime at={occurredAt} className="shrink-0 text-12 text-ink-muted" />
        </span>
        <span className="flex flex-wrap gap-x-2 text-12 text-ink-muted empty:hidden">
          {source && <bdi>{source}</bdi>}
          {links.map(({ href, text }) => (
            <OutLink key={`${text} ${href}`} href={href}>
              <bdi>{text}</bdi>
            </OutLink>
          ))}
        </span>
      </li>
    ))}
  </ul>
);
