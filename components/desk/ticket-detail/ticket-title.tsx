'use client';

import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { titleProblem } from '@/zero/desk/ticket/title';

type TicketTitleProps = {
  /** "#12", or "New" while it has no number. */
  number: string;
  title: string;
  isRenaming: boolean;
  onRename: (title: string) => void;
  /** Renaming begins, or ends without a change. */
  onRenamingChange: (isRenaming: boolean) => void;
  canRename: boolean;
};

/** A ticket's number and title; a double click, or its key, renames it in place. */
export function TicketTitle({
  number,
  title,
  isRenaming,
  onRename,
  onRenamingChange,
  canRename,
}: TicketTitleProps) {
  return (
    <h1 className="min-w-0 flex-1 text-16 font-semibold wrap-anywhere">
      {isRenaming ? (
        <TitleField
          title={title}
          onDone={(next) => {
            if (next !== undefined && next !== title) onRename(next);
            onRenamingChange(false);
          }}
        />
      ) : (
        <span
          className="line-clamp-2"
          onDoubleClick={canRename ? () => onRenamingChange(true) : undefined}
        >
          <span className="mr-2 font-normal text-ink-muted tabular-nums">{number}</span>
          <bdi>{title}</bdi>
        </span>
      )}
    </h1>
  );
}

type TitleFieldProps = {
  title: string;
  /** With the new title, or without one where it stays. */
  onDone: (title: string | undefined) => void;
};

function TitleField({ title, onDone }: TitleFieldProps) {
  const [text, setText] = useState(title);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  // Leaving the field by Escape blurs it as well.
  const isDone = useRef(false);
  const problem = titleProblem(text);
  function finish(next: string | undefined) {
    if (isDone.current || (next !== undefined && titleProblem(next))) return;
    isDone.current = true;
    onDone(next?.trim() || undefined);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) finish(text);
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    finish(undefined);
  }
  return (
    <>
      <input
        ref={field}
        dir="auto"
        aria-label="Title"
        aria-invalid={problem !== undefined}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => finish(text)}
        className="h-9 w-full input-frame px-2 text-16 font-semibold"
      />
      {problem && (
        <p role="alert" className="mt-1 text-12 font-normal text-danger-ink">
          {problem}
        </p>
      )}
    </>
  );
}
