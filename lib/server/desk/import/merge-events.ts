import type { Transaction } from './staging';

/** `removed` are those in whose place the same row now tells another change. */
export interface EventCounts {
  created: number;
  updated: number;
  removed: number;
  existing: number;
}

/**
 * Brings the imported events of every ticket in `import_target` to the staged ones, and adds the lines
 * that made a difference to `import_touched`.
 */
export async function mergeEvents(sql: Transaction, organizationId: string): Promise<EventCounts> {
  await sql`
    create temp table import_event_target on commit drop as
    select target.id as ticket_id, event.external_key, event.source_key, event.id, event.line,
      event.kind, event.at, ${eventValue(sql, 'from')} as from_value, ${eventValue(sql, 'to')} as to_value
    from import_event as event
    join import_target as target on target.key = event.ticket_key
    left join team as from_team on event.kind = 'team_changed'
      and from_team.organization_id = ${organizationId} and from_team.name = event.from_value
    left join team as to_team on event.kind = 'team_changed'
      and to_team.organization_id = ${organizationId} and to_team.name = event.to_value
    left join ticket_type as from_type on event.kind = 'type_changed'
      and from_type.organization_id = ${organizationId} and from_type.name = event.from_value
    left join ticket_type as to_type on event.kind = 'type_changed'
      and to_type.organization_id = ${organizationId} and to_type.name = event.to_value
    left join import_person as from_agent on event.kind = 'assigned'
      and from_agent.user_type = 'internal' and from_agent.name = event.from_value
    left join import_person as to_agent on event.kind = 'assigned'
      and to_agent.user_type = 'internal' and to_agent.name = event.to_value`;
  await sql`create unique index on import_event_target (ticket_id, external_key)`;
  await sql`analyze import_event_target`;

  // A row told other changes earlier, when another row stood before it.
  const { count: removed } = await sql`
    with gone as (
      delete from ticket_event as event using import_target as target
      where event.ticket_id = target.id and event.external_key is not null and not exists (
        select 1 from import_event_target as told
        where told.ticket_id = event.ticket_id and told.external_key = event.external_key)
      returning event.ticket_id, regexp_replace(event.external_key, '#[a-z_]+$', '') as source_key
    ), touched as (
      insert into import_touched
      select told.line from import_event_target as told join gone using (ticket_id, source_key)
    )
    select 1 from gone`;
  const { count: updated } = await sql`
    with told as (
      update ticket_event as event
      set from_value = told.from_value, to_value = told.to_value, created_at = told.at
      from import_event_target as told
      where event.ticket_id = told.ticket_id and event.external_key = told.external_key
        and (event.from_value, event.to_value, event.created_at)
          is distinct from (told.from_value, told.to_value, told.at)
      returning told.line
    )
    insert into import_touched select line from told`;
  const { count: created } = await sql`
    with fresh as (
      select told.* from import_event_target as told
      where not exists (
        select 1 from ticket_event as event
        where event.ticket_id = told.ticket_id and event.external_key = told.external_key)
    ), touched as (
      insert into import_touched select line from fresh
    )
    insert into ticket_event
      (id, organization_id, ticket_id, actor_type, kind, from_value, to_value, created_at, external_key)
    select id, ${organizationId}, ticket_id, 'import', kind, from_value, to_value, at, external_key
    from fresh`;
  const [all] = await sql<{ count: number }[]>`
    select count(*)::int as count from import_event_target`;
  return { created, updated, removed, existing: (all?.count ?? 0) - created - updated };
}

function eventValue(sql: Transaction, end: 'from' | 'to') {
  const of = (table: string, column: string) => sql`${sql(`${end}_${table}.${column}`)}::text`;
  return sql`case event.kind
    when 'team_changed' then ${of('team', 'id')}
    when 'type_changed' then ${of('type', 'id')}
    when 'assigned' then ${of('agent', 'member_id')}
    else ${sql(`event.${end}_value`)} end`;
}
