import type postgres from 'postgres';

/** How often something may be done in a window that begins with the first time. */
export type Limit = { limit: number; windowSeconds: number };

/**
 * Counts one more of `key`, in one statement that every server shares. Returns undefined while it is
 * within the limit, otherwise the seconds after which it is again. Call it outside of a transaction
 * that may be rolled back.
 */
export async function throttle(
  sql: postgres.Sql,
  key: string,
  { limit, windowSeconds }: Limit,
): Promise<number | undefined> {
  const { count, wait } = await countUse(sql, key, windowSeconds);
  return count > limit ? wait : undefined;
}

/** Counts one more of `key`; `wait` is in seconds until the window ends. */
export async function countUse(
  sql: postgres.Sql,
  key: string,
  windowSeconds: number,
): Promise<{ count: number; wait: number }> {
  const [row] = await sql<{ count: number; wait: number }[]>`
    insert into auth.throttle (key, count, resets_at)
    values (${key}, 1, now() + make_interval(secs => ${windowSeconds}))
    on conflict (key) do update set
      count = case when throttle.resets_at <= now() then 1 else throttle.count + 1 end,
      resets_at = case when throttle.resets_at <= now() then excluded.resets_at else throttle.resets_at end
    returning count, greatest(1, ceil(extract(epoch from resets_at - now())))::int as wait`;
  return row ?? { count: 1, wait: windowSeconds };
}

/** Counts one less of `key`. */
export async function takeBack(sql: postgres.Sql, key: string): Promise<void> {
  await sql`update auth.throttle set count = greatest(0, count - 1) where key = ${key}`;
}

/** Forgets what was counted of `key`. */
export async function clearThrottle(sql: postgres.Sql, key: string): Promise<void> {
  await sql`delete from auth.throttle where key = ${key}`;
}
