import type { Transaction } from '../staging';

/** Messages and notes that were written or changed, and tags that were put on tickets. */
export interface ThreadCounts {
  messages: number;
  notes: number;
  tags: number;
}

/**
 * Finds the authors of the staged entries. Which side an author is on, a member's own row says. Whom it
 * puts elsewhere, a person of another client above all, is named in the text instead.
 */
export async function resolveAuthors(sql: Transaction, organizationId: string): Promise<void> {
  await sql`analyze import_entry`;
  await sql`
    update import_entry as entry set author_id = member.id,
      author_type = case when member.user_type = 'internal' then 'agent' else 'client' end
    from import_ticket as ticket, import_person as person, member, client
    where ticket.line = entry.line and entry.author is not null and person.name = entry.author
      and person.user_type = case entry.side when 'client' then 'client' else 'internal' end
      and person.client is not distinct from case entry.side when 'client' then ticket.client end
      and member.id = person.member_id
      and client.organization_id = ${organizationId} and client.name = ticket.client
      and (member.user_type = 'internal' or member.client_id = client.id)`;
  await sql`
    update import_entry set body = byline || body where author_id is null and byline is not null`;
  // A file needs a member who brought it.
  await sql`
    update import_entry set files = '[]', missing_files = missing_files || coalesce(
      (select jsonb_agg(file ->> 'name') from jsonb_array_elements(files) as file), '[]')
    where author_id is null and files <> '[]'`;
  await sql`
    update import_entry set body = btrim(concat_ws(E'\n\n', nullif(body, ''), 'Attached in the old system: '
      || left((select string_agg(name, ', ') from jsonb_array_elements_text(missing_files) as name), 5000)))
    where missing_files <> '[]'`;
}

/** Brings the messages, notes and tags of every ticket in `import_target` to the staged ones. */
export async function mergeThreads(
  sql: Transaction,
  organizationId: string,
): Promise<ThreadCounts> {
  await createPosts(sql);
  // What was public and is a note now, or the other way round.
  await sql`
    delete from ticket_message as message using import_post as post
    where message.id = post.id and post.is_private`;
  await sql`
    delete from ticket_note as note using import_post as post
    where note.id = post.id and not post.is_private`;
  const messages = await sql`
    with written as (
      insert into ticket_message as message (id, organization_id, client_id, ticket_id, origin_ticket_id,
        author_id, author_type, automatic, body, is_plain, created_at, received_at)
      select id, ${organizationId}, client_id, ticket_id, origin_ticket_id, author_id, author_type,
        author_type = 'system', body, true, at, at
      from import_post where not is_private
      on conflict (id) do update set body = excluded.body, author_id = excluded.author_id,
        author_type = excluded.author_type, automatic = excluded.automatic,
        created_at = excluded.created_at, received_at = excluded.received_at
      where (message.body, message.author_id, message.author_type, message.created_at) is distinct from
        (excluded.body, excluded.author_id, excluded.author_type, excluded.created_at)
      returning id
    )
    insert into import_touched select line from import_post join written using (id)`;
  const notes = await sql`
    with written as (
      insert into ticket_note as note (id, organization_id, ticket_id, origin_ticket_id, author_id, body,
        is_plain, created_at, received_at)
      select id, ${organizationId}, ticket_id, origin_ticket_id, author_id, body, true, at, at
      from import_post where is_private
      on conflict (id) do update set body = excluded.body, author_id = excluded.author_id,
        created_at = excluded.created_at, received_at = excluded.received_at
      where (note.body, note.author_id, note.created_at) is distinct from
        (excluded.body, excluded.author_id, excluded.created_at)
      returning id
    )
    insert into import_touched select line from import_post join written using (id)`;
  return {
    messages: messages.count,
    notes: notes.count,
    tags: await mergeTags(sql, organizationId),
  };
}

/** The entries with the ids of their rows, which follow from the ticket's id, so that they are found again. */
async function createPosts(sql: Transaction) {
  await sql`
    create temp table import_post on commit drop as
    select entry.*, target.is_live,
      overlay(overlay(md5(target.id::text || ' entry ' || entry.key)
        placing '8' from 13) placing '8' from 17)::uuid as id,
      coalesce(into_ticket.id, ticket.id) as ticket_id,
      coalesce(into_ticket.client_id, ticket.client_id) as client_id,
      case when into_ticket.id is not null then ticket.id end as origin_ticket_id
    from import_entry as entry
    join import_target as target using (line)
    join ticket on ticket.id = target.id
    left join ticket as into_ticket on into_ticket.id = ticket.merged_into_id`;
  await sql`create unique index on import_post (id)`;
  await sql`analyze import_post`;
}

/** Tags are found without regard to case. A ticket on which someone works here keeps its own. */
async function mergeTags(sql: Transaction, organizationId: string): Promise<number> {
  await sql`
    insert into tag (id, organization_id, name, hue)
    select gen_random_uuid(), ${organizationId}, min(name),
      abs(('x' || left(md5(lower(name)), 6))::bit(24)::int) % 360
    from import_tag join import_target as target using (line)
    where not target.is_live and not exists (
      select from tag where tag.organization_id = ${organizationId} and lower(tag.name) = lower(import_tag.name))
    group by lower(name)
    on conflict (organization_id, name) do nothing`;
  const tied = await sql`
    with tied as (
      insert into tag_link (id, organization_id, subject_type, subject_id, tag_id, created_at)
      select gen_random_uuid(), ${organizationId}, 'ticket', target.id, tag.id, target.created_at
      from import_tag as staged
      join import_target as target using (line)
      join lateral (
        select id from tag where tag.organization_id = ${organizationId} and lower(tag.name) = lower(staged.name)
        order by id limit 1
      ) as tag on true
      where not target.is_live
      on conflict (subject_id, tag_id) do nothing
      returning subject_id
    )
    insert into import_touched
    select target.line from import_target as target join tied on tied.subject_id = target.id`;
  return tied.count;
}
