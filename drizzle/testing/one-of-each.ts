import type { Sql } from 'postgres';

/**
 * Fills every table that the demo may leave empty, in each organization: one row of an agent, one
 * shared, one of a client person. For visibility tests; `owner` bypasses row-level security.
 */
export async function insertOneOfEach(owner: Sql): Promise<void> {
  await owner`
    create temp table someone on commit preserve rows as
    select m.id as member_id, m.organization_id, m.user_type, m.client_id,
      row_number() over (partition by m.organization_id, m.user_type order by m.client_id, m.id) as nth
    from member m where m.status = 'active'`;
  await owner`
    create temp table something on commit preserve rows as
    select distinct on (organization_id, client_id) id as ticket_id, organization_id, client_id
    from ticket order by organization_id, client_id, number`;
  for (const statement of statements) await owner.unsafe(statement);
  await owner`drop table someone, something`;
}

const anyTicket = `(select t.ticket_id from something t where t.organization_id = s.organization_id
  and (s.client_id is null or t.client_id = s.client_id) limit 1)`;
const staff = `from someone s where s.user_type = 'internal' and s.nth <= 2`;
const first = `from someone s where s.user_type = 'internal' and s.nth = 1`;
const everyone = `from someone s where ${anyTicket} is not null`;
const id = 'gen_random_uuid()';

const statements = [
  `insert into tag (id, organization_id, name) select ${id}, organization_id, 'one of each' ${first}`,
  `insert into ticket_tag (id, organization_id, ticket_id, tag_id)
   select ${id}, x.organization_id, x.ticket_id, t.id from something x
   join tag t on t.organization_id = x.organization_id and t.name = 'one of each'`,
  `insert into ticket_follower (id, organization_id, ticket_id, member_id)
   select ${id}, s.organization_id, ${anyTicket}, s.member_id ${staff} on conflict do nothing`,
  `insert into ticket_relation (id, organization_id, from_id, to_id, kind)
   select ${id}, organization_id, (array_agg(ticket_id))[1], (array_agg(ticket_id))[2], 'related'
   from something group by organization_id having count(*) > 1`,
  `insert into ticket_merge (ticket_id, organization_id, into_id, before)
   select (array_agg(ticket_id))[1], organization_id, (array_agg(ticket_id))[2], '{}'
   from something group by organization_id having count(*) > 1`,
  `insert into snooze_alarm (ticket_id, organization_id, wake_at)
   select distinct on (organization_id) ticket_id, organization_id, now() + interval '1 year' from something`,
  `insert into draft (id, organization_id, member_id, audience, subject_type, subject_id, kind, body)
   select ${id}, s.organization_id, s.member_id, s.user_type, 'ticket', ${anyTicket}, 'reply', 'half a thought' ${everyone}`,
  `insert into saved_view (id, organization_id, member_id, is_shared, name, config)
   select ${id}, s.organization_id, s.member_id, shared, 'a view', '{"search":""}'
   from someone s, (values (true), (false)) v (shared) where s.user_type = 'internal' and s.nth <= 2`,
  `insert into macro (id, organization_id, member_id, is_shared, name, body)
   select ${id}, s.organization_id, s.member_id, shared, 'a macro', 'Hello'
   from someone s, (values (true), (false)) v (shared) where s.user_type = 'internal' and s.nth <= 2`,
  `insert into notification (id, organization_id, member_id, kind, subject_type, subject_id, event_key)
   select ${id}, s.organization_id, s.member_id, 'replied', 'ticket', ${anyTicket}, 'one of each' ${everyone}`,
  `insert into push_subscription (id, organization_id, member_id, endpoint, p256dh, auth)
   select ${id}, s.organization_id, s.member_id, 'https://push.test/' || s.member_id, 'k', 'a' from someone s`,
  `insert into preference (id, organization_id) select s.member_id, s.organization_id from someone s
   on conflict do nothing`,
  `insert into receipt (member_id, write_id, organization_id) select s.member_id, ${id}, s.organization_id from someone s`,
  `insert into sla_policy (id, organization_id, name, first_response_minutes)
   select ${id}, organization_id, 'one of each', 60 ${first}`,
  `insert into sla_clock (id, organization_id, ticket_id, target, state, hours, target_seconds, warn_seconds, started_at)
   select ${id}, organization_id, ticket_id, 'resolution', 'cancelled', 'calendar', 60, 0, now() from something`,
  `insert into holiday (id, organization_id, on_date, name)
   select ${id}, organization_id, '1999-12-31', 'one of each' ${first}`,
  `insert into client_note (id, organization_id, client_id, author_id, body)
   select ${id}, s.organization_id, (select c.id from client c where c.organization_id = s.organization_id limit 1),
     s.member_id, 'a note' ${first}`,
  `insert into bulk_change (id, organization_id, member_id, change)
   select ${id}, organization_id, member_id, '{}' ${first}`,
  `insert into bulk_item (id, organization_id, bulk_id, ticket_id, outcome)
   select ${id}, b.organization_id, b.id, x.ticket_id, 'changed' from bulk_change b
   join lateral (select ticket_id from something t where t.organization_id = b.organization_id limit 1) x on true`,
  `insert into ticket_fact (id, organization_id, number, month, fact, changed_at)
   select x.ticket_id, x.organization_id, t.number, '2020-01', '{}', now() from something x join ticket t on t.id = x.ticket_id`,
  `insert into analytics_manifest (id, organization_id, sealed_at) select organization_id, organization_id, now() ${first}`,
  `insert into analytics_segment (organization_id, hash, body) select organization_id, repeat('a', 64), '' ${first}`,
  `insert into queued_task (id, organization_id, topic, payload) select ${id}, organization_id, 'nothing', '{}' ${first}`,
  `insert into announcement (id, organization_id, kind, subject_type, subject_id)
   select ${id}, organization_id, 'woken', 'member', member_id ${first}`,
  `insert into attachment (id, organization_id, uploader_id, client_id, subject_type, subject_id, is_internal, name, media_type, byte_size, storage_key, checksum)
   select ${id}, x.organization_id, s.member_id, x.client_id, 'ticket', x.ticket_id, internal, 'a.txt', 'text/plain', 1,
     gen_random_uuid()::text, repeat('a', 64)
   from something x join someone s on s.organization_id = x.organization_id and s.user_type = 'internal' and s.nth = 1,
     (values (true), (false)) v (internal)`,
  `insert into attachment (id, organization_id, uploader_id, name, media_type, byte_size, storage_key, checksum)
   select ${id}, s.organization_id, s.member_id, 'b.txt', 'text/plain', 1, gen_random_uuid()::text, repeat('b', 64)
   from someone s`,
];
