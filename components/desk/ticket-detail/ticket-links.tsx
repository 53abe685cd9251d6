'use client';

import { XIcon } from '@phosphor-icons/react/dist/ssr/X';
import type { ComponentProps, MouseEvent } from 'react';
import { goWithin } from '@/components/core/address/address';
import type { ThreadTicket } from '@/components/desk/thread/types';
import { StatusIcon } from '@/components/desk/ticket/status';
import { useTenant } from '@/components/platform/sync/tenant';
import { IconButton } from '@/components/ui/icon-button';
import { type RelationRole, relationRoles, roleIn } from '@/zero/desk/relation/rules';
import { isDone } from '@/zero/desk/ticket/rules';
import type { Ticket } from '@/zero/desk/ticket/schema';
import { segmentOf } from './ticket-name';

type TicketLinksProps = {
  ticket: ThreadTicket;
  canTriage: boolean;
  onUnrelate: (relatedId: string, role: RelationRole) => void;
  onSeparate: (gone: Ticket) => void;
};

/** The tickets that this one is linked to, and those merged into it; each with how it stands. */
export function TicketLinks({ ticket, canTriage, onUnrelate, onSeparate }: TicketLinksProps) {
  const ties = [...ticket.relationsFrom, ...ticket.relationsTo].flatMap((tie) => {
    const other = 'to' in tie ? tie.to : tie.from;
    return other ? [{ role: roleIn(tie, ticket.id), other }] : [];
  });
  const groups = relationRoles
    .map((role) => ({
      role,
      others: ties.filter((tie) => tie.role === role).map(({ other }) => other),
    }))
    .filter(({ others }) => others.length > 0);
  if (groups.length === 0 && ticket.mergedFrom.length === 0) return null;
  return (
    <section aria-label="Linked tickets" className="mt-4 border-t border-line pt-4">
      {groups.map(({ role, others }) => (
        <LinkGroup
          key={role}
          heading={headingOf(role, others)}
          others={others}
          {...(canTriage && { verb: 'Unlink', onEnd: ({ id }: Ticket) => onUnrelate(id, role) })}
        />
      ))}
      {ticket.mergedFrom.length > 0 && (
        <LinkGroup
          heading="Merged into this one"
          others={ticket.mergedFrom}
          {...(canTriage && { verb: 'Separate', onEnd: onSeparate })}
        />
      )}
    </section>
  );
}

function headingOf(role: keyof typeof roleWords, others: readonly Ticket[]): string {
  const { heading } = roleWords[role];
  if (role !== 'child') return heading;
  const done = others.filter(({ status }) => isDone(status)).length;
  return `${heading} · ${done} of ${others.length} solved`;
}

type LinkGroupProps = {
  heading: string;
  others: readonly Ticket[];
  /** What ends the tie, in words; absent where it may not be ended. */
  verb?: string;
  onEnd?: (other: Ticket) => void;
};

function LinkGroup({ heading, others, verb = '', onEnd }: LinkGroupProps) {
  const { organization } = useTenant();
  return (
    <>
      <h2 className="text-13 text-ink-muted not-first:mt-3">{heading}</h2>
      <ul className="mt-1">
        {others.map((other) => (
          <li
            key={other.id}
            className="group -mx-2 flex items-center rounded-control hover:bg-hover"
          >
            <TicketLink
              href={`/t/${organization.slug}/tickets/${segmentOf(other)}`}
              className="flex h-8 min-w-0 flex-1 items-center gap-2 rounded-control px-2 text-13 pointer-coarse:h-11"
            >
              <StatusIcon status={other.status} />
              <span className="shrink-0 text-ink-muted tabular-nums">#{other.number}</span>
              <span dir="auto" className="truncate">
                {other.title}
              </span>
            </TicketLink>
            {onEnd && (
              <IconButton
                size="sm"
                label={`${verb} #${other.number}`}
                icon={<XIcon aria-hidden />}
                onClick={() => onEnd(other)}
                className="opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100"
              />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** A way to another ticket that keeps the page; a middle click opens a tab as ever. */
export function TicketLink({ href, children, ...rest }: ComponentProps<'a'> & { href: string }) {
  function go(event: MouseEvent) {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    goWithin(href);
  }
  return (
    <a href={href} onClick={go} {...rest}>
      {children}
    </a>
  );
}

/** What a linked ticket is to the one at hand, as a heading and after "#12 is". */
export const roleWords: Record<RelationRole, { heading: string; sentence: string }> = {
  related: { heading: 'Related', sentence: 'related to this one' },
  duplicateOf: { heading: 'Duplicate of', sentence: 'what this one repeats' },
  duplicate: { heading: 'Repeated by', sentence: 'a duplicate of this one' },
  parent: { heading: 'Part of', sentence: 'the parent of this one' },
  child: { heading: 'Parts', sentence: 'a part of this one' },
};
