import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import type { Sql } from 'postgres';
import * as schema from '@/drizzle/schema';
import { publicTables } from '@/drizzle/schema/core/tenant-table';
import { sampleInsert } from './sample-row';

const tables = publicTables(schema);

/** The tables, each after those that it refers to. */
function inOrder(): PgTable[] {
  const ordered = new Set<PgTable>();
  const visited = new Set<string>();
  const visit = (name: string) => {
    const table = tables.get(name);
    if (!table || visited.has(name)) return;
    visited.add(name);
    for (const { reference } of getTableConfig(table).foreignKeys) {
      visit(getTableConfig(reference().foreignTable).name);
    }
    ordered.add(table);
  };
  for (const name of tables.keys()) visit(name);
  return [...ordered];
}

/** Tables that stay empty here: a test that needs rows of them writes its own. */
const leftEmpty = ['audit_entry', 'audit_seal', 'mail', 'discarded_file', 'heartbeat', 'job_run'];

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
  for (const table of inOrder()) await insertSample(owner, table);
  await owner`drop table someone, something`;
}

/** @throws Error for a table whose row cannot be derived and is not among the statements below */
async function insertSample(owner: Sql, table: PgTable) {
  const { name } = getTableConfig(table);
  if (leftEmpty.includes(name)) return;
  const [isFilled] = await owner.unsafe(`select from ${name} limit 1`);
  const insert = sampleInsert(table);
  const failed = (cause?: unknown) =>
    new Error(`${name} needs a statement in drizzle/testing/one-of-each.ts`, { cause });
  if (insert && !isFilled) {
    await owner.unsafe(insert).catch((cause: unknown) => Promise.reject(failed(cause)));
  } else if (!isFilled) throw failed();
}

const anyTicket = `(select t.ticket_id from something t where t.organization_id = s.organization_id
  and (s.client_id is null or t.client_id = s.client_id) limit 1)`;
const staff = `from someone s where s.user_type = 'internal' and s.nth <= 2`;
const first = `from someone s where s.user_type = 'internal' and s.nth = 1`;
const everyone = `from someone s where ${anyTicket} is not null`;
const id = 'gen_random_uuid()';

const statements = [
  `insert into api_key (id, organization_id, name, kind, start, last_four, scopes)
   select ${id}, organization_id, 'one of each', 'rest', 'od_rest_', 'abcd', '[]' ${first}`,
  `insert into api_key_secret (id, organization_id, key_id, hash)
   select ${id}, organization_id, id, encode(sha256(id::text::bytea), 'hex') from api_key`,
  `insert into tag (id, organization_id, name) select ${id}, organization_id, 'one of each' ${first}`,
  `insert into tag_link (id, organization_id, subject_type, subject_id, tag_id)
   select ${id}, x.organization_id, 'ticket', x.ticket_id, t.id from something x
   join tag t on t.organization_id = x.organization_id and t.name = 'one of each'`,
  `insert into follower (id, organization_id, subject_type, subject_id, member_id)
   select ${id}, s.organization_id, 'ticket', ${anyTicket}, s.member_id ${staff} on conflict do nothing`,
  `insert into subject_link (id, organization_id, from_type, from_id, to_type, to_id, kind)
   select ${id}, organization_id, 'ticket', (array_agg(ticket_id))[1], 'ticket', (array_agg(ticket_id))[2], 'relates_to'
   from something group by organization_id having count(*) > 1`,
  `insert into ticket_merge (ticket_id, organization_id, into_id, before)
   select (array_agg(ticket_id))[1], organization_id, (array_agg(ticket_id))[2], '{}'
   from something group by organization_id having count(*) > 1`,
  `insert into service (id, organization_id, name, slug)
   select ${id}, s.organization_id, v.name, v.name from someone s, (values ('one'), ('other')) v (name)
   where s.user_type = 'internal' and s.nth = 1`,
  `insert into service_dependency (id, organization_id, service_id, depends_on_id)
   select ${id}, a.organization_id, a.id, b.id from service a
   join service b on b.organization_id = a.organization_id and b.name = 'other' where a.name = 'one'`,
  `insert into alert (id, organization_id, service_id, source, dedup_key, open_key, severity, title)
   select ${id}, organization_id, id, 'pagerduty', 'one', 'one', 'error', 'one of each' from service
   where name = 'one'`,
  `insert into change_event (id, organization_id, service_id, summary)
   select ${id}, organization_id, id, 'one of each' from service where name = 'one'`,
  `insert into maintenance_window (id, organization_id, title, starts_at, ends_at)
   select ${id}, organization_id, 'one of each', now(), now() + interval '1 day' ${first}`,
  `insert into maintenance_window_service (id, organization_id, window_id, service_id)
   select ${id}, w.organization_id, w.id, s.id from maintenance_window w
   join service s on s.organization_id = w.organization_id and s.name = 'one'
   where w.title = 'one of each'`,
  `insert into status_page (id, organization_id, slug, name)
   select ${id}, organization_id, 'one-' || organization_id, 'one of each' ${first}`,
  `insert into status_post (id, organization_id, status_page_id, kind, title, status)
   select ${id}, organization_id, id, 'incident', 'one of each', 'investigating' from status_page
   where name = 'one of each'`,
  `insert into status_update (id, organization_id, status_post_id, body, status, displayed_at)
   select ${id}, organization_id, id, 'one of each', 'investigating', now() from status_post
   where title = 'one of each'`,
  `insert into draft (id, organization_id, member_id, audience, subject_type, subject_id, kind, body)
   select ${id}, s.organization_id, s.member_id, s.user_type, 'ticket', ${anyTicket}, 'reply', 'half a thought' ${everyone}`,
  `insert into saved_view (id, organization_id, member_id, is_shared, name, config)
   select ${id}, s.organization_id, s.member_id, shared, 'a view', '{"search":""}'
   from someone s, (values (true), (false)) v (shared) where s.user_type = 'internal' and s.nth <= 2`,
  `insert into calendar_feed (id, organization_id, member_id, hash)
   select ${id}, s.organization_id, s.member_id, s.member_id::text from someone s`,
  `insert into macro (id, organization_id, member_id, is_shared, name, body)
   select ${id}, s.organization_id, s.member_id, shared, 'a macro', 'Hello'
   from someone s, (values (true), (false)) v (shared) where s.user_type = 'internal' and s.nth <= 2`,
  `insert into notification (id, organization_id, member_id, kind, subject_type, subject_id, event_key)
   select ${id}, s.organization_id, s.member_id, 'replied', 'ticket', ${anyTicket}, 'one of each' ${everyone}`,
  `insert into preference (id, organization_id) select s.member_id, s.organization_id from someone s
   on conflict do nothing`,
  `insert into receipt (member_id, write_id, organization_id) select s.member_id, ${id}, s.organization_id from someone s`,
  `insert into ticket_fact (id, organization_id, number, month, fact, changed_at)
   select x.ticket_id, x.organization_id, t.number, '2020-01', '{}', now() from something x join ticket t on t.id = x.ticket_id`,
  `insert into analytics_manifest (id, organization_id, sealed_at) select organization_id, organization_id, now() ${first}`,
  `insert into queued_task (id, organization_id, topic, payload) select ${id}, organization_id, 'nothing', '{}' ${first}`,
  `insert into attachment (id, organization_id, uploader_id, client_id, subject_type, subject_id, is_internal, name, media_type, byte_size, storage_key, checksum)
   select ${id}, x.organization_id, s.member_id, x.client_id, 'ticket', x.ticket_id, internal, 'a.txt', 'text/plain', 1,
     gen_random_uuid()::text, repeat('a', 64)
   from something x join someone s on s.organization_id = x.organization_id and s.user_type = 'internal' and s.nth = 1,
     (values (true), (false)) v (internal)`,
  `insert into attachment (id, organization_id, uploader_id, name, media_type, byte_size, storage_key, checksum)
   select ${id}, s.organization_id, s.member_id, 'b.txt', 'text/plain', 1, gen_random_uuid()::text, repeat('b', 64)
   from someone s`,
  `with schedule as (
     insert into schedule (id, organization_id, name, time_zone)
     select ${id}, organization_id, 'one of each', 'UTC' ${first} returning id, organization_id
   )
   insert into schedule_override (id, organization_id, schedule_id, member_id, starts_at, ends_at)
   select ${id}, s.organization_id, c.id, s.member_id, now(), now() + interval '1 day'
   from someone s join schedule c on c.organization_id = s.organization_id
   where s.user_type = 'internal' and s.nth = 1`,
  `insert into escalation_policy (id, organization_id, name)
   select ${id}, organization_id, 'one of each' ${first}`,
  `insert into escalation_step (id, organization_id, policy_id)
   select ${id}, organization_id, id from escalation_policy where name = 'one of each'`,
  `insert into escalation_target (id, organization_id, step_id, position, member_id)
   select ${id}, s.organization_id, t.id, 0, s.member_id from someone s
   join escalation_step t on t.organization_id = s.organization_id
   join escalation_policy p on p.id = t.policy_id and p.name = 'one of each'
   where s.user_type = 'internal' and s.nth = 1`,
  `insert into incident (id, organization_id, number, title, severity, status)
   select ${id}, organization_id, 900000, 'one of each', 5, 'triage' ${first}`,
  `insert into escalation (id, organization_id, incident_id)
   select ${id}, organization_id, id from incident where title = 'one of each'`,
  `insert into escalation_page (id, organization_id, escalation_id, member_id, step, repetition)
   select ${id}, s.organization_id, e.id, s.member_id, 0, 0 from someone s
   join incident i on i.organization_id = s.organization_id and i.title = 'one of each'
   join escalation e on e.organization_id = i.organization_id and e.incident_id = i.id
   where s.user_type = 'internal' and s.nth = 1`,
];
