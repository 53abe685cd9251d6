import { agentAddress, displayName, requesterAddress, saysName } from './people';
import { rejectTickets, type Transaction } from './staging';

/** How many of each were made. */
export interface NamedCounts {
  clients: number;
  teams: number;
  types: number;
  agents: number;
  requesters: number;
}

/**
 * Finds or makes everything that the staged tickets name, and rejects tickets that name a person
 * who cannot stand there. Leaves `import_person` (user_type, name, client → member_id) for the merge.
 */
export async function resolveNames(sql: Transaction, organizationId: string): Promise<NamedCounts> {
  const { count: clients } = await sql`
    insert into client (id, organization_id, name)
    select gen_random_uuid(), ${organizationId}, client
    from (select distinct client from import_ticket order by client) as named
    on conflict (organization_id, name) do nothing`;
  const { count: teams } = await sql`
    insert into team (id, organization_id, name)
    select gen_random_uuid(), ${organizationId}, name from ${namesOf(sql, 'team', 'team_changed')}
    on conflict (organization_id, name) do nothing`;
  const { count: types } = await sql`
    insert into ticket_type (id, organization_id, name, position)
    select gen_random_uuid(), ${organizationId}, name,
      row_number() over (order by name)
        + (select coalesce(max(position), -1) from ticket_type where organization_id = ${organizationId})
    from ${namesOf(sql, 'type', 'type_changed')}
    on conflict (organization_id, name) do nothing`;

  await collectPeople(sql);
  const agents = await makeMembers(sql, organizationId, 'internal');
  const requesters = await makeMembers(sql, organizationId, 'client');
  await sql`
    update import_person as person set member_id = member.id
    from member where member.organization_id = ${organizationId} and member.email = person.email`;
  await rejectMisplaced(sql, organizationId);
  return { clients, teams, types, agents, requesters };
}

/** The names in a column of the tickets, and in the history of that column. */
function namesOf(sql: Transaction, column: 'team' | 'type' | 'assignee', kind: string) {
  return sql`(
    select distinct name from (
      select ${sql(column)} as name from import_ticket
      union all select from_value from import_event where kind = ${kind}
      union all select to_value from import_event where kind = ${kind}
    ) as every where name is not null order by name
  ) as named`;
}

interface Person {
  userType: string;
  name: string;
  client: string | null;
  /** Not only the author of a message: a requester or an assignee. */
  isNamed: boolean;
}

async function collectPeople(sql: Transaction) {
  await sql`
    create temp table import_person (
      user_type text not null, name text not null, client text, email text not null,
      display_name text not null, says_name boolean not null, is_named boolean not null, member_id uuid
    ) on commit drop`;
  await sql`
    declare people no scroll cursor for
    select user_type as "userType", name, client, bool_or(is_named) as "isNamed" from (
      select 'internal' as user_type, name, null as client, true as is_named
      from ${namesOf(sql, 'assignee', 'assigned')}
      union all
      select 'client', requester, client, true from import_ticket where requester is not null
      union all
      select case entry.side when 'client' then 'client' else 'internal' end, entry.author,
        case entry.side when 'client' then ticket.client end, false
      from import_entry as entry join import_ticket as ticket using (line)
      where entry.author is not null
    ) as every group by user_type, name, client`;
  for (;;) {
    const page = await sql<Person[]>`fetch 1000 from people`;
    if (page.length === 0) break;
    const people = page.map(({ userType, name, client, isNamed }) => ({
      user_type: userType,
      name,
      client,
      email: client === null ? agentAddress(name) : requesterAddress(name, client),
      display_name: displayName(name),
      says_name: saysName(name),
      is_named: isNamed,
    }));
    await sql`
      insert into import_person
      select * from jsonb_to_recordset(${JSON.stringify(people)}::text::jsonb)
        as r(user_type text, name text, client text, email text, display_name text,
          says_name boolean, is_named boolean)`;
  }
  await sql`close people`;
  await sql`
    update import_person as person set display_name = known.name
    from import_known_name as known where known.email = person.email`;
  await sql`create index on import_person (name, user_type)`;
  await sql`create index on import_person (email)`;
  await sql`analyze import_person`;
}

/** Makes the members that are missing, disabled: nobody signs in as a name from a file. */
async function makeMembers(
  sql: Transaction,
  organizationId: string,
  userType: 'internal' | 'client',
): Promise<number> {
  const role = userType === 'internal' ? 'support_agent' : null;
  const { count } = await sql`
    with made as (
      insert into member (id, organization_id, email, user_type, role, status, client_id)
      select distinct on (person.email)
        gen_random_uuid(), ${organizationId}, person.email, ${userType}, ${role}, 'disabled', client.id
      from import_person as person
      left join client on client.organization_id = ${organizationId} and client.name = person.client
      where person.user_type = ${userType}
      order by person.email, person.is_named desc, person.client
      on conflict (organization_id, email) do nothing
      returning id, email, user_type, client_id
    )
    insert into profile (id, organization_id, user_type, client_id, name, hue)
    select distinct on (made.id) made.id, ${organizationId}, made.user_type, made.client_id,
      person.display_name, abs(('x' || left(md5(person.name), 6))::bit(24)::int) % 360
    from made join import_person as person using (email)
    order by made.id, person.says_name desc, person.display_name`;
  return count;
}

/** An address that is already someone else's: a client's person as agent, or one of another client. */
async function rejectMisplaced(sql: Transaction, organizationId: string) {
  const misplaced = await sql<{ key: string; reason: string }[]>`
    with wrong as (
      select person.user_type, person.name, person.client
      from import_person as person
      join member on member.id = person.member_id
      left join client on client.organization_id = ${organizationId} and client.name = person.client
      where member.user_type = 'client'
        and (person.user_type = 'internal' or member.client_id is distinct from client.id)
    )
    select ticket.key, min(case wrong.user_type
      when 'internal' then format('the assignee %s is a person of a client', wrong.name)
      else format('the requester %s belongs to another client', wrong.name) end) as reason
    from wrong join import_ticket as ticket on case wrong.user_type
      when 'client' then ticket.requester = wrong.name and ticket.client = wrong.client
      else ticket.assignee = wrong.name or exists (
        select 1 from import_event as event where event.ticket_key = ticket.key
          and event.kind = 'assigned' and wrong.name in (event.from_value, event.to_value))
      end
    group by ticket.key`;
  await rejectTickets(sql, misplaced);
}
