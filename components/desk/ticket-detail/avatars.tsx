import type { ThreadTicket } from '@/components/desk/thread/types';
import { TagChip } from '@/components/desk/ticket/tag-chip';
import { Avatar } from '@/components/ui/avatar';
import { PriorityLabel } from '@/components/desk/ticket/priority-label';
import { StatusLabel } from '@/components/desk/ticket/status-label';
import { Person } from './person';

const none = (words: string) => <span className="text-ink-muted">{words}</span>;

/** How each fact of a ticket that can be picked shows. */
export function facesOf(ticket: ThreadTicket, names: ReadonlyMap<string, string>) {
  const { client, requester, assignee, type } = ticket;
  const tags = ticket.ticketTags.flatMap(({ tag }) => tag ?? []);
  const followers = ticket.followers.flatMap(({ profile }) => profile ?? []);
  return {
    status: <StatusLabel status={ticket.status} />,
    priority: <PriorityLabel priority={ticket.priority} />,
    type: type?.name ?? none('No type'),
    assignee: assignee ? <Person {...assignee} /> : none('Nobody'),
    team: (ticket.teamId && names.get(ticket.teamId)) ?? none('No team'),
    client: client?.name ?? none('Unknown'),
    requester: requester ? <Person {...requester} /> : none('Nobody in particular'),
    tags:
      tags.length > 0 ? (
        <span className="flex flex-wrap gap-1 py-1">
          {tags
            .toSorted((a, b) => a.name.localeCompare(b.name))
            .map(({ id, name, hue }) => (
              <TagChip key={id} name={name} hue={hue} />
            ))}
        </span>
      ) : (
        none('No tags')
      ),
    followers:
      followers.length === 1 && followers[0] ? (
        <Person {...followers[0]} />
      ) : followers.length > 0 ? (
        <span className="flex items-center gap-1.5">
          <span className="flex -space-x-1">
            {followers.slice(0, 4).map(({ id, name, hue }) => (
              <Avatar key={id} name={name} seed={id} hue={hue} size="sm" decorative />
            ))}
          </span>
          {followers.length} people
        </span>
      ) : (
        none('Nobody')
      ),
  };
}
