import type postgres from 'postgres';
import { v7 } from 'uuid';
import { currentRequest } from '@/lib/server/core/request-id';

/** Told at commit, so that the worker decides at once. */
export const linkChannel = 'opsdesk_link';

/** Notes that somebody wants a link to `email`: the same work whoever it is. */
export async function requestLink(sql: postgres.Sql, email: string): Promise<void> {
  await sql`
    with asked as (
      insert into auth.link_request (id, email, request_id)
      values (${v7()}, ${email}, ${currentRequest()?.requestId ?? null})
    )
    select pg_notify(${linkChannel}, '')`;
}
