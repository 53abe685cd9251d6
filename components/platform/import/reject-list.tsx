import { useMemo } from 'react';
import { rejectsIn } from './rejects';

const mostShown = 100;

/** Which rows are not taken, and why. */
export function RejectList({ text }: { text: string }) {
  const rejects = useMemo(() => rejectsIn(text, mostShown), [text]);
  return (
    <ul
      aria-label="Rejected rows"
      className="max-h-60 overflow-y-auto rounded-control border border-line"
    >
      {rejects.map(({ line, reason }) => (
        <li
          key={line}
          className="flex gap-3 border-b border-line px-3 py-1.5 text-13 last:border-0"
        >
          <span className="w-20 shrink-0 text-ink-muted tabular-nums">Line {line}</span>
          <span className="min-w-0 flex-1">{reason}</span>
        </li>
      ))}
    </ul>
  );
}
