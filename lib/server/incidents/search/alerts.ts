import type postgres from 'postgres';
import { z } from 'zod';
import { defineSearchSource } from '@/lib/server/platform/search/source';
import { excerpt, highlight } from '@/lib/search/highlight';
import { searchWords } from '@/lib/search/normalize-text';
import type { SearchResponse } from '@/zero/platform/search/answer';
import { holdsWords } from './holds-words';

type Row = {
  id: string;
  title: string;
  dedupKey: string;
  isInTitle: boolean;
  createdAt: number;
  total: number;
};

/** How long an alert that is resolved is found, in days. */
const searchedDays = 30;

/**
 * Alerts that are open or not older than 30 days, whose title or deduplication key holds all the words: those
 * by title first, then the newest. `sql` has entered the organization, and row-level security keeps clients
 * out.
 */
export async function searchAlerts(
  sql: postgres.TransactionSql,
  { text, limit }: { text: string; limit: number },
): Promise<SearchResponse> {
  const words = searchWords(text);
  if (words.length === 0) return { hits: [], total: 0, isMore: false, isBehind: false };
  const holds = holdsWords(sql, words);
  const rows = await sql<Row[]>`
    with texts as (
      select a.id, a.title, a.dedup_key, a.first_seen_at, ${holds('a.title')} in_title
      from alert a
      where (a.status <> 'resolved' or a.first_seen_at > now() - make_interval(days => ${searchedDays}))
        and (${holds('a.title')} or ${holds('a.dedup_key')} or a.dedup_key = ${text.trim()})
    )
    select id, title, dedup_key "dedupKey", in_title "isInTitle",
      extract(epoch from first_seen_at)::float8 * 1000 "createdAt", count(*) over ()::int total
    from texts order by in_title desc, first_seen_at desc, id limit ${limit}`;
  const terms = words.map((word) => `${word}*`);
  const hits = rows.map(({ id, title, dedupKey, isInTitle, createdAt }) => ({
    subjectType: 'alert' as const,
    id,
    title: highlight(title, terms),
    createdAt,
    isClose: false,
    excerpt: isInTitle ? [] : excerpt(dedupKey, terms),
  }));
  return { hits, total: rows[0]?.total ?? 0, isMore: false, isBehind: false };
}

export const alertSearch = defineSearchSource({
  subjectType: 'alert',
  narrowing: {},
  schema: z.object({}),
  search: searchAlerts,
});
