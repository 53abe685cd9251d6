import { z } from 'zod';

type Condition =
  | {
      type: 'simple';
      left: { type: string; name?: string };
      op: string;
      right: { value?: unknown };
    }
  | { type: 'and' | 'or'; conditions: Condition[] }
  | {
      type: 'correlatedSubquery';
      op: string;
      scalar?: boolean | undefined;
      related: { subquery: Ast; correlation: { childField: string[] } };
    };

type Ast = {
  table: string;
  where?: Condition | undefined;
  related?: { subquery: Ast }[] | undefined;
};

const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.object({
      type: z.literal('simple'),
      left: z.object({ type: z.string(), name: z.string().optional() }),
      op: z.string(),
      right: z.object({ value: z.unknown() }),
    }),
    z.object({ type: z.enum(['and', 'or']), conditions: z.array(conditionSchema) }),
    z.object({
      type: z.literal('correlatedSubquery'),
      op: z.string(),
      scalar: z.boolean().optional(),
      related: z.object({
        subquery: astSchema,
        correlation: z.object({ childField: z.array(z.string()) }),
      }),
    }),
  ]),
);

/** The part of Zero's query tree that permissions live in. */
export const astSchema: z.ZodType<Ast> = z.lazy(() =>
  z.object({
    table: z.string(),
    where: conditionSchema.optional(),
    related: z.array(z.object({ subquery: astSchema })).optional(),
  }),
);

/** Tables that belong to nobody, and why everybody who is signed in may read them. */
const ofNobody: Record<string, string> = {
  heartbeat: 'one row for all, which says nothing but that changes arrive',
};

/** The paths of every table in the tree whose rows are not held to `userId` by an active member row. */
export function unguarded(ast: Ast, userId: string, path = ast.table): string[] {
  const isHeld = ast.table in ofNobody || (ast.where && holdsTo(ast.where, userId));
  const here = isHeld ? [] : [path];
  const below = (ast.related ?? []).flatMap(({ subquery }) =>
    unguarded(subquery, userId, `${path}.${subquery.table}`),
  );
  return [...here, ...below];
}

/**
 * The member rows that zero-cache reads once for the whole query although that could let rows through:
 * it reads the one that is named by its id, and compares only the first column of the relationship.
 */
export function misreadOnce(ast: Ast): string[] {
  const below = (ast.related ?? []).flatMap(({ subquery }) => misreadOnce(subquery));
  return [...(ast.where ? misreadIn(ast.where) : []), ...below];
}

function misreadIn(condition: Condition): string[] {
  if (condition.type === 'and' || condition.type === 'or') {
    return condition.conditions.flatMap(misreadIn);
  }
  if (condition.type !== 'correlatedSubquery') return [];
  if (!condition.scalar) return misreadOnce(condition.related.subquery);
  const { subquery, correlation } = condition.related;
  const parts = subquery.where?.type === 'and' ? subquery.where.conditions : [];
  const isNamed = parts.some((part) => part.type === 'simple' && part.left.name === 'id');
  const [first, ...others] = correlation.childField;
  const decides = others.length === 0 || first === 'id' || first === 'client_id';
  return isNamed && decides ? [] : [`${subquery.table} by ${correlation.childField.join(', ')}`];
}

function holdsTo(condition: Condition, userId: string): boolean {
  switch (condition.type) {
    case 'and':
      return condition.conditions.some((part) => holdsTo(part, userId));
    case 'or':
      return (
        condition.conditions.length > 0 &&
        condition.conditions.every((part) => holdsTo(part, userId))
      );
    case 'simple':
      return isEqual(condition, 'user_id', userId);
    case 'correlatedSubquery': {
      const { table, where } = condition.related.subquery;
      if (condition.op !== 'EXISTS' || !where) return false;
      // A row may also be held by another one that is held to the member.
      if (table !== 'member') return holdsTo(where, userId);
      if (where.type !== 'and') return false;
      const has = (column: string, value: string) =>
        where.conditions.some((part) => isEqual(part, column, value));
      return has('user_id', userId) && has('status', 'active');
    }
  }
}

function isEqual(condition: Condition, column: string, value: string): boolean {
  return (
    condition.type === 'simple' &&
    condition.left.type === 'column' &&
    condition.left.name === column &&
    condition.op === '=' &&
    condition.right.value === value
  );
}
