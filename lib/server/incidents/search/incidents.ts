import type postgres from 'postgres';
import { z } from 'zod';
import { excerpt, highlight } from '@/lib/search/highlight';
import { searchWords } from '@/lib/search/normalize-text';
import { defineSearchSource } from '@/lib/server/platform/search/source';
import type { SearchHit, SearchResponse } from '@/zero/platform/search/answer';
import { holdsWords } from './holds-words';

type Row = {
  id: string;
  number: number;
  title: string;
  createdAt: number;
  /** The text that holds all words; null where the title or the number does. */
  found: string | null;
  total: number;
};

/**
 * Incidents whose number is meant, or whose title, summary, review or one note holds all the words, each
 * of them as the beginning of a word: those by title first, then the newest. `sql` has entered the organization,
 * and row-level security keeps clients out.
 */
export async function searchIncidents(
  sql: postgres.TransactionSql,
  { text, limit }: { text: string; limit: number },
): Promise<SearchResponse> {
  const words = searchWords(text);
  const number = Number(/^\s*(?:inc-|#)?(\d{1,9})\s*$/i.exec(text)?.[1] ?? 0);
  if (words.length === 0) return { hits: [], total: 0, isMore: false, isBehind: false };
  const holds = holdsWords(sql, words);
  const rows = await sql<Row[]>`
    with texts as (
      select i.id, i.number, i.title, i.created_at, i.summary, r.document,
        (i.number = ${number} or ${holds('i.title')}) in_title
      from incident i left join incident_review r on r.incident_id = i.id
    ), found as (
      select t.*, case
        when in_title then null
        when ${holds('t.summary')} then t.summary
        when ${holds('t.document')} then t.document
        else (
          select e.body from incident_event e
          where e.incident_id = t.id and e.kind = 'noted' and ${holds('e.body')}
          order by e.created_at desc limit 1)
        end found
      from texts t
    )
    select id, number, title, extract(epoch from created_at)::float8 * 1000 "createdAt", found,
      count(*) over ()::int total
    from found where in_title or found is not null
    order by in_title desc, created_at desc, id limit ${limit}`;
  const total = rows[0]?.total ?? 0;
  const terms = words.map((word) => `${word}*`);
  return { hits: rows.map((row) => hitOf(row, terms)), total, isMore: false, isBehind: false };
}

function hitOf({ id, number, title, createdAt, found }: Row, terms: readonly string[]): SearchHit {
  return {
    subjectType: 'incident',
    id,
    title: [{ text: `INC-${number} `, isHit: false }, ...highlight(title, terms)],
    createdAt,
    isClose: false,
    excerpt: found === null ? [] : excerpt(found, terms),
  };
}

export const incidentSearch = defineSearchSource({
  subjectType: 'incident',
  narrowing: {},
  schema: z.object({}),
  search: searchIncidents,
});
