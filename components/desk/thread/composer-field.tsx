'use client';

import { clsx } from 'clsx';
import type { KeyboardEvent, RefObject } from 'react';
import { MentionList } from '@/components/platform/mention/mention-list';
import { mentionAria, type useMentions } from '@/components/platform/mention/use-mentions';
import { Markdown } from '@/components/ui/markdown';
import { TextArea } from '@/components/ui/text-area';
import type { ComposerKind } from './types';

type ComposerFieldProps = {
  ref: RefObject<HTMLTextAreaElement | null>;
  kind: ComposerKind;
  label: string;
  placeholder: string;
  text: string;
  isPreview: boolean;
  mentions: ReturnType<typeof useMentions>;
  onTextChange: (text: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
};

/** What is being written, or how it will look. */
export function ComposerField({
  ref,
  kind,
  label,
  placeholder,
  text,
  isPreview,
  mentions,
  onTextChange,
  onKeyDown,
}: ComposerFieldProps) {
  return (
    <div
      className={clsx(
        'relative mt-2 input-frame',
        // The frame itself is set in base utilities, so the note's ground has to win.
        kind === 'note' && 'border-note-line! bg-note!',
      )}
    >
      {isPreview ? (
        <div className="max-h-73 min-h-14.5 overflow-y-auto px-3 py-2">
          <Markdown text={text} />
        </div>
      ) : (
        <TextArea
          ref={ref}
          bare
          minRows={2}
          hideLabel
          label={label}
          value={text}
          onChange={(event) => {
            onTextChange(event.currentTarget.value);
            mentions.look();
          }}
          onClick={mentions.look}
          onBlur={mentions.close}
          onKeyDown={onKeyDown}
          placeholder={placeholder}
          {...mentionAria(mentions)}
        />
      )}
      <MentionList mentions={mentions} />
    </div>
  );
}
