'use client';

import type { ThreadTicket } from '@/components/desk/thread/types';
import { StatusIcon } from '@/components/desk/ticket/status';
import { LinkGroup, type LinkedItem } from '@/components/platform/subject-link/link-group';
import { SubjectLinks } from '@/components/platform/subject-link/subject-links';
import { useTenant } from '@/components/platform/sync/tenant';
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

/** What this ticket is linked with, and the tickets merged into it; each ticket with how it stands. */
export function TicketLinks({ ticket, canTriage, onUnrelate, onSeparate }: TicketLinksProps) {
  const itemOf = useItem();
  const links = [...ticket.linksFrom, ...ticket.linksTo];
  const ties = links.flatMap((link) => {
    const other = link.fromId === ticket.id ? link.toTicket : link.fromTicket;
    const role = roleIn(link, ticket.id);
    return other && role ? [{ id: link.id, role, other }] : [];
  });
  const groups = relationRoles
    .map((role) => ({
      role,
      others: ties.filter((tie) => tie.role === role).map(({ other }) => other),
    }))
    .filter(({ others }) => others.length > 0);
  const shown = new Set(ties.map(({ id }) => id));
  return (
    <>
      {(groups.length > 0 || ticket.mergedFrom.length > 0) && (
        <section aria-label="Linked tickets" className="mt-4 border-t border-line pt-4">
          {groups.map(({ role, others }) => (
            <LinkGroup
              key={role}
              heading={headingOf(role, others)}
              items={others.map((other) =>
                itemOf(
                  other,
                  canTriage && { verb: 'Unlink', end: () => onUnrelate(other.id, role) },
                ),
              )}
            />
          ))}
          {ticket.mergedFrom.length > 0 && (
            <LinkGroup
              heading="Merged into this one"
              items={ticket.mergedFrom.map((gone) =>
                itemOf(gone, canTriage && { verb: 'Separate', end: () => onSeparate(gone) }),
              )}
            />
          )}
        </section>
      )}
      <SubjectLinks
        subjectId={ticket.id}
        links={links.filter(({ id }) => !shown.has(id))}
        canChange={canTriage}
        className="mt-4 border-t border-line pt-4"
      />
    </>
  );
}

/** Returns a function that says how a linked ticket is shown, and what ends the link where that may be. */
function useItem() {
  const { organization } = useTenant();
  return (other: Ticket, ending: false | { verb: string; end: () => void }): LinkedItem => ({
    id: other.id,
    href: `/t/${organization.slug}/tickets/${segmentOf(other)}`,
    mark: <StatusIcon status={other.status} />,
    name: (
      <>
        <span className="shrink-0 text-ink-muted tabular-nums">#{other.number}</span>
        <span dir="auto" className="truncate">
          {other.title}
        </span>
      </>
    ),
    ...(ending && { endLabel: `${ending.verb} #${other.number}`, onEnd: ending.end }),
  });
}

function headingOf(role: keyof typeof roleWords, others: readonly Ticket[]): string {
  const { heading } = roleWords[role];
  if (role !== 'child') return heading;
  const done = others.filter(({ status }) => isDone(status)).length;
  return `${heading} · ${done} of ${others.length} solved`;
}

/** What a linked ticket is to the one at hand, as a heading and after "#12 is". */
export const roleWords: Record<RelationRole, { heading: string; sentence: string }> = {
  related: { heading: 'Related', sentence: 'related to this one' },
  duplicateOf: { heading: 'Duplicate of', sentence: 'what this one repeats' },
  duplicate: { heading: 'Repeated by', sentence: 'a duplicate of this one' },
  parent: { heading: 'Part of', sentence: 'the parent of this one' },
  child: { heading: 'Parts', sentence: 'a part of this one' },
};
