import type { Query } from '@rocicorp/zero';
import { z } from 'zod';
import { parseJson } from '@/lib/json';
import type { Tx } from '@/zero/core/actor';
import { idSchema } from '@/zero/core/ids';
import type { Schema } from '@/zero/schema';
import { ApiProblem } from './problem';

const mostOfPage = 200;

/** The parameters of a list. */
export const pageFields = {
  limit: z.coerce.number().int().min(1).max(mostOfPage).default(50).meta({
    description: 'How many are wanted, at most.',
  }),
  cursor: z.string().max(1_000).optional().meta({
    description: 'The `nextCursor` of the page before.',
  }),
};

/** A page of what a list gives. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    data: z.array(item),
    nextCursor: z.string().nullable().meta({ description: 'Null on the last page.' }),
  });

/** Where the page begins; undefined for the first. */
export function readCursor<Start>(
  cursor: string | undefined,
  schema: z.ZodType<Start>,
): Start | undefined {
  if (cursor === undefined) return undefined;
  const start = schema.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString()));
  if (start.success) return start.data;
  throw new ApiProblem(400, 'The request is not valid.', {
    errors: [{ pointer: 'cursor', detail: 'This cursor is none of ours.' }],
  });
}

/** The page of rows of which one more than `limit` was asked for. */
export function pageFrom<Row, Item>(
  rows: readonly Row[],
  limit: number,
  item: (row: Row) => Item,
  startAfter: (row: Row) => object,
): { data: Item[]; nextCursor: string | null } {
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    data: shown.map(item),
    nextCursor: last ? Buffer.from(JSON.stringify(startAfter(last))).toString('base64url') : null,
  };
}

const idStartSchema = z.strictObject({ id: idSchema });

type Table = keyof Schema['tables'] & string;
type Listing = { tx: Tx; search: { limit: number; cursor?: string | undefined } };

/** The page of the query's rows that is asked for, in the order of their ids. */
export async function listById<Of extends Table, Row extends { id: string }, Item>(
  { tx, search: { limit, cursor } }: Listing,
  query: Query<Of, Schema, Row>,
  item: (row: Row) => Item,
) {
  const start = readCursor(cursor, idStartSchema);
  const sorted = query.orderBy('id' as never, 'asc').limit(limit + 1);
  const rows = await tx.run(start ? sorted.start(start as never) : sorted);
  return pageFrom(rows as readonly Row[], limit, item, ({ id }) => ({ id }));
}
