'use client';

import { ArrowDownIcon } from '@phosphor-icons/react/dist/ssr/ArrowDown';
import { ArrowLeftIcon } from '@phosphor-icons/react/dist/ssr/ArrowLeft';
import { ArrowUpIcon } from '@phosphor-icons/react/dist/ssr/ArrowUp';
import { type KeyboardEvent, memo, useEffect, useRef, useState } from 'react';
import { StatusLabel } from '@/components/desk/ticket/status';
import { PresenceAvatars } from '@/components/platform/presence/presence-avatars';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { isDone } from '@/zero/desk/ticket/rules';
import { ticketLabel } from '@/zero/desk/ticket/reference';
import { titleProblem } from '@/zero/desk/ticket/title';
import type { TicketStatus } from '@/zero/desk/ticket/values';
import { TicketMenu } from './ticket-menu';
import type { TicketTask } from './use-ticket-actions';
import type { TicketChanges } from './use-ticket-changes';
import type { TicketWay } from './use-ticket-way';

type TicketHeaderProps = {
  ticketId: string;
  number: number;
  title: string;
  status: TicketStatus;
  way: TicketWay;
  changes: TicketChanges;
  canTriage: boolean;
  isRenaming: boolean;
  onRename: (title: string) => void;
  onTask: (task: TicketTask | undefined) => void;
  isFollowed: boolean;
  onFollow: () => void;
};

/** Number, title and status, the way back and on, and the one thing most tickets end with. */
export const TicketHeader = memo(function TicketHeader({
  ticketId,
  number,
  title,
  status,
  way,
  changes,
  canTriage,
  isRenaming,
  onRename,
  onTask,
  isFollowed,
  onFollow,
}: TicketHeaderProps) {
  const done = isDone(status);
  return (
    <header className="flex min-h-14 shrink-0 items-center gap-2 border-b border-line px-2 py-2 sm:px-4">
      <IconButton
        label="Back to the list"
        keys="U"
        icon={<ArrowLeftIcon aria-hidden />}
        onClick={way.back}
      />
      <TicketTitle
        number={number > 0 ? `#${number}` : 'New'}
        title={title}
        canRename={canTriage}
        isRenaming={isRenaming}
        onRename={onRename}
        onRenamingChange={(isNext) => onTask(isNext ? 'rename' : undefined)}
      />
      <PresenceAvatars subject={{ subjectType: 'ticket', subjectId: ticketId }} />
      <span className="hidden text-13 sm:block">
        <StatusLabel status={status} />
      </span>
      <div className="flex max-sm:hidden">
        <IconButton
          label="Previous ticket"
          keys="K"
          icon={<ArrowUpIcon aria-hidden />}
          disabled={!way.previous}
          onClick={way.previous?.go}
        />
        <IconButton
          label="Next ticket"
          keys="J"
          icon={<ArrowDownIcon aria-hidden />}
          disabled={!way.next}
          onClick={way.next?.go}
        />
      </div>
      {canTriage && (
        <Button
          size="sm"
          keys={done ? undefined : 'E'}
          className="max-sm:hidden"
          onClick={() => changes.changeStatus(done ? 'open' : 'resolved')}
        >
          {done ? 'Reopen ticket' : 'Resolve ticket'}
        </Button>
      )}
      {canTriage && (
        <TicketMenu
          subject={{
            subjectType: 'ticket',
            subjectId: ticketId,
            label: ticketLabel({ number, title }),
            title,
          }}
          {...{ isFollowed, onFollow, onTask }}
        />
      )}
    </header>
  );
});

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
function TicketTitle({
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
  const hasEnded = useRef(false);
  const problem = titleProblem(text);
  function finish(next: string | undefined) {
    if (hasEnded.current || (next !== undefined && titleProblem(next))) return;
    hasEnded.current = true;
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
