import type { Sql } from 'postgres';

type BuiltSegments = { rows: number; core: number; detail: number; segments: number };

/** Waits until the worker has built all analytics segments. Sizes are in bytes. */
export async function waitForSegments(sql: Sql): Promise<BuiltSegments> {
  for (;;) {
    const [row] = await sql<(BuiltSegments & { left: number; pending: number })[]>`
      select (select count(*)::int from fact_stale) "left", m.pending,
        jsonb_array_length(m.segments) segments,
        (select coalesce(sum((e->>'rows')::int), 0)::int from jsonb_array_elements(m.segments) e where e->>'group' = 'core') as rows,
        (select coalesce(sum((e->>'bytes')::int), 0)::int from jsonb_array_elements(m.segments) e where e->>'group' = 'core') core,
        (select coalesce(sum((e->>'bytes')::int), 0)::int from jsonb_array_elements(m.segments) e where e->>'group' = 'detail') detail
      from analytics_manifest m join organization o on o.id = m.organization_id and o.slug = 'northwind'`;
    if (row && row.left === 0 && row.pending === 0) {
      const { rows, core, detail, segments } = row;
      return { rows, core, detail, segments };
    }
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}
