import type { Segment } from '@/lib/search/highlight';

/** A text in which what was searched for is marked. */
export function Highlighted({ segments }: { segments: readonly Segment[] }) {
  return segments.map(({ text, isHit }, index) =>
    isHit ? (
      <mark key={index} className="rounded-mark bg-accent-soft text-ink">
        {text}
      </mark>
    ) : (
      text
    ),
  );
}
