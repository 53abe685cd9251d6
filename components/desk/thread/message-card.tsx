'use client';

import { CheckIcon } from '@phosphor-icons/react/dist/ssr/Check';
import { ClockIcon } from '@phosphor-icons/react/dist/ssr/Clock';
import { NotePencilIcon } from '@phosphor-icons/react/dist/ssr/NotePencil';
import { clsx } from 'clsx';
import { memo } from 'react';
import { AttachmentList } from '@/components/platform/attachment/attachment-list';
import { Avatar } from '@/components/ui/avatar';
import { Markdown } from '@/components/ui/markdown';
import { PlainText } from '@/components/ui/plain-text';
import { RelativeTime } from '@/components/ui/relative-time';
import type { Attachment } from '@/zero/platform/attachment/schema';

const tones = {
  theirs: 'mr-6 sm:mr-12 border-line bg-surface',
  ours: 'ml-6 sm:ml-12 border-transparent bg-accent-soft',
  note: 'border-note-line bg-note',
  news: 'border-transparent bg-canvas',
} as const;

const noFiles: readonly Attachment[] = [];

type MessageCardProps = {
  /** Which side and colour: the other party, the reader's own, an internal note, or what stands apart from a thread. */
  tone: keyof typeof tones;
  author: string;
  /** What the avatar's hue is taken from. */
  seed?: string;
  /** The hue that the author chose, in degrees. */
  hue?: number;
  /** The author's title, or whom they speak for. */
  role?: string;
  /** Epoch milliseconds. */
  at: number;
  body: string;
  /** Shows the body as it was typed: Markdown is read only where its writer chose it. */
  isPlain?: boolean;
  files?: readonly Attachment[];
  delivery?: Delivery;
};

/** One message or internal note. */
export const MessageCard = memo(function MessageCard({
  tone,
  author,
  seed,
  hue,
  role,
  at,
  body,
  isPlain = false,
  files = noFiles,
  delivery,
}: MessageCardProps) {
  return (
    <article
      aria-label={`${tone === 'note' ? 'Internal note' : 'Message'} from ${author}`}
      className={clsx('rounded-panel border px-3 py-2.5', tones[tone])}
    >
      <header className="mb-1.5 flex min-h-6 items-center gap-2">
        <Avatar name={author} seed={seed} hue={hue} decorative />
        <span dir="auto" className="min-w-0 truncate text-13 font-medium" title={author}>
          {author}
        </span>
        {tone === 'note' && (
          <span className="flex shrink-0 items-center gap-1 text-12 font-medium text-note-ink">
            <NotePencilIcon aria-hidden />
            Internal note
          </span>
        )}
        {role && (
          <span dir="auto" className="min-w-0 truncate text-12 text-ink-muted">
            {role}
          </span>
        )}
        <span className="ml-auto flex shrink-0 items-center gap-2 text-12 text-ink-muted tabular-nums">
          {delivery && <DeliveryMark delivery={delivery} />}
          <RelativeTime at={at} />
        </span>
      </header>
      {isPlain ? <PlainText text={body} /> : <Markdown text={body} />}
      <AttachmentList files={files} />
    </article>
  );
});

/** How far something written here has come; `sent` only once the server's own row is back. */
export type Delivery = 'sending' | 'waiting' | 'sent';

/** The state of something written here, in a word. */
function DeliveryMark({ delivery }: { delivery: Delivery }) {
  if (delivery === 'sending') return <span>Sending…</span>;
  if (delivery === 'waiting') {
    return (
      <span
        className="flex items-center gap-1 text-warning-ink"
        title="It is kept on this device and sent automatically when you are back online."
      >
        <ClockIcon aria-hidden />
        Waiting to be sent
      </span>
    );
  }
  return (
    <span className="flex items-center gap-1">
      <CheckIcon aria-hidden />
      Sent
    </span>
  );
}
