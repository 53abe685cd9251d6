import type { Zero } from '@rocicorp/zero';
import { queries } from '@/zero/queries';
import type { TicketChange } from '@/zero/desk/ticket/change';

/** What `change` gives to a ticket or takes from it, by its name: "Anna Weber"; undefined where it has none. */
export async function givenName(
  zero: Zero,
  organizationId: string,
  change: TicketChange,
): Promise<string | undefined> {
  const place = { organizationId };
  const named = <Row extends { id: string; name: string }>(
    rows: readonly Row[],
    id: string | null,
  ) => rows.find((row) => row.id === id)?.name;
  switch (change.kind) {
    case 'assign':
      return named(await zero.run(queries.member.staff(place)), change.assigneeId);
    case 'type':
      return named(await zero.run(queries.ticket.types(place)), change.typeId);
    case 'team':
      return named(await zero.run(queries.team.all(place)), change.teamId);
    case 'tag':
    case 'untag':
      return named(await zero.run(queries.tag.all(place)), change.tagId);
    default:
      return undefined;
  }
}
