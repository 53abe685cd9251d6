import type { CSSProperties } from 'react';
import { avatarHue } from '@/components/ui/avatar-face';
import type { Tag } from '@/zero/platform/tag/schema';

/** A tag's own colour, as a dot; its name says the rest. */
export function TagDot({ hue }: Pick<Tag, 'hue'>) {
  return (
    <span
      aria-hidden
      style={{ '--hue': hue } as CSSProperties}
      className="tag-tones size-2 shrink-0 rounded-full bg-(--tag-mark)"
    />
  );
}

/** A tag as it stands on a subject. */
export function TagChip({ name, hue }: Pick<Tag, 'name' | 'hue'>) {
  return (
    <span className="inline-flex h-5 max-w-40 items-center gap-1.5 rounded-mark border border-line-strong px-1.5 text-12 text-ink-muted">
      <TagDot hue={hue} />
      <span dir="auto" className="truncate">
        {name}
      </span>
    </span>
  );
}

/** The colour that a new tag of this name begins with, in degrees. */
export const tagHue = (name: string) => Math.round(avatarHue(name.toLowerCase())) % 360;
