import type postgres from 'postgres';
import type { z } from 'zod';
import type { SearchHit, SearchResponse } from '@/zero/platform/search/answer';

/** What is searched for: the words, most hits, and what narrows them. */
type SearchRequest<Narrowing> = { text: string; limit: number } & Narrowing;

type Definition<Narrowing, Hit extends SearchHit> = {
  /** What it finds. */
  subjectType: Hit['subjectType'];
  /** What narrows its hits, each with its name in the address. */
  narrowing: {
    [Name in keyof Narrowing & string]: { param: string; many?: true };
  };
  schema: z.ZodType<Narrowing>;
  /** What the entered person may find, best first; the transaction is inside their organization. */
  search(
    sql: postgres.TransactionSql,
    request: SearchRequest<Narrowing>,
  ): Promise<SearchResponse<Hit>>;
};

/** Where a module's subjects are searched; named in `searchSources` of its server manifest. */
export type SearchSource = {
  subjectType: string;
  /** Its names in an address for what narrows its hits. */
  params: readonly string[];
  /** Prepares the search that an address asks for; undefined where that makes no sense. */
  read(
    params: URLSearchParams,
    words: { text: string; limit: number },
  ): ((sql: postgres.TransactionSql) => Promise<SearchResponse>) | undefined;
};

/** Describes where a module's subjects are searched. */
export function defineSearchSource<Narrowing extends object, Hit extends SearchHit>({
  subjectType,
  narrowing,
  schema,
  search,
}: Definition<Narrowing, Hit>): SearchSource {
  const fields = Object.entries<{ param: string; many?: true }>(narrowing);
  return {
    subjectType,
    params: fields.map(([, { param }]) => param),
    read(params, words) {
      const given = fields.flatMap(([name, { param, many }]) => {
        if (!params.has(param)) return [];
        return [[name, many ? params.getAll(param) : params.get(param)] as const];
      });
      const narrowed = schema.safeParse(Object.fromEntries(given));
      if (!narrowed.success) return undefined;
      return (sql) => search(sql, { ...words, ...narrowed.data });
    },
  };
}

/**
 * What all sources find together: what fits before what may have been meant, and of each the sources in
 * their order. What narrows one source leaves out those that know nothing of it.
 * @returns undefined where the address makes no sense
 */
export function readSearch(
  sources: readonly SearchSource[],
  params: URLSearchParams,
  words: { text: string; limit: number },
): ((sql: postgres.TransactionSql) => Promise<SearchResponse>) | undefined {
  const narrowedBy = sources.flatMap((source) => source.params).filter((name) => params.has(name));
  const asked = sources.filter((source) =>
    narrowedBy.every((name) => source.params.includes(name)),
  );
  const searches = asked.map((source) => source.read(params, words));
  if (searches.some((search) => search === undefined)) return undefined;
  return async (sql) => {
    const answers: SearchResponse[] = [];
    for (const search of searches) if (search) answers.push(await search(sql));
    const hits = answers.flatMap((answer) => answer.hits);
    return {
      hits: [
        ...hits.filter(({ isClose }) => !isClose),
        ...hits.filter(({ isClose }) => isClose),
      ].slice(0, words.limit),
      total: answers.reduce((sum, { total }) => sum + total, 0),
      isMore: answers.some(({ isMore }) => isMore),
      isBehind: answers.some(({ isBehind }) => isBehind),
    };
  };
}
