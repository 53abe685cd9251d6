'use client';

import { clsx } from 'clsx';
import { type KeyboardEvent, type ReactNode, type RefObject, useId } from 'react';
import { mentionAria, MentionList, type useMentions } from '@/components/platform/mention/mentions';
import { Button } from '@/components/ui/button';
import { keyText } from '@/components/ui/key-shortcuts';
import { Markdown } from '@/components/ui/markdown';
import { TextArea } from '@/components/ui/text-area';
import { useModKey } from '@/components/ui/use-mod-key';
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
            mentions.update();
          }}
          onClick={mentions.update}
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

type ComposerFootProps = {
  /** Stands first: what else can be added. */
  children?: ReactNode;
  kind: ComposerKind;
  /** Why nothing can be sent, or how much room is left; a hint on Markdown stands in its place. */
  said?: string;
  isWarning: boolean;
  canSend: boolean;
  isPreview: boolean;
  hasText: boolean;
  /** Absent where text is sent as it is typed. */
  onPreview?: () => void;
  /** Sends and resolves; absent where that is not offered. */
  onResolve?: () => void;
};

/** The line under a composer: what there is to know, and what can be done. */
export function ComposerFoot({
  children,
  kind,
  said,
  isWarning,
  canSend,
  isPreview,
  hasText,
  onPreview,
  onResolve,
}: ComposerFootProps) {
  const saidId = useId();
  const mod = useModKey();
  return (
    <div className="mt-2 flex flex-wrap items-center justify-end gap-2">
      {children}
      <p
        id={saidId}
        role="status"
        className={clsx(
          'min-w-0 flex-[1_1_12rem] text-12',
          !said && 'max-sm:hidden',
          isWarning ? 'font-medium text-warning-ink' : 'text-ink-faint',
        )}
      >
        {said ?? (onPreview && 'Markdown: **bold**, `code`, - list')}
      </p>
      {onPreview && (
        <Button
          size="sm"
          variant="ghost"
          className="max-sm:ml-auto"
          aria-pressed={isPreview}
          disabled={!hasText}
          onClick={onPreview}
        >
          {isPreview ? 'Write' : 'Preview'}
        </Button>
      )}
      <div className="flex gap-2 max-sm:w-full max-sm:*:flex-1">
        {onResolve && (
          <Button
            size="sm"
            disabled={!canSend}
            title={keyText('Mod+Shift+Enter', mod)}
            aria-describedby={saidId}
            onClick={onResolve}
          >
            Send and resolve
          </Button>
        )}
        <Button
          type="submit"
          size="sm"
          variant="primary"
          keys="Mod+Enter"
          disabled={!canSend}
          aria-describedby={saidId}
        >
          {kind === 'note' ? 'Add note' : 'Send reply'}
        </Button>
      </div>
    </div>
  );
}
