import { mustGetQuery, type ReadonlyJSONValue } from '@rocicorp/zero';
import { handleQueryRequest } from '@rocicorp/zero/server';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { queries } from './queries';
import { schema } from './schema';
import { astSchema, unguarded } from './testing/guards';
import { namesOf } from './testing/registry';
import { querySamples } from './testing/samples';

const userId = 'user-1';
const answerSchema = z.object({ queries: z.tuple([z.object({ ast: astSchema })]) });

/** The query as zero-cache would run it. */
async function transformed(name: string, args: ReadonlyJSONValue | undefined) {
  const answer = await handleQueryRequest({
    query: {},
    body: ['transform', [{ id: '1', name, args: args === undefined ? [] : [args] }]],
    handler: (asked, given) => mustGetQuery(queries, asked).fn({ args: given, ctx: { userId } }),
    schema,
    userID: userId,
  });
  return answerSchema.parse(answer).queries[0].ast;
}

const names = namesOf(queries);

describe('registered queries', () => {
  // Old tabs ask by name, so a name that disappears breaks them.
  it('keep their names', () => {
    expect(names).toMatchInlineSnapshot(`
      [
        "member.mine",
        "member.all",
        "member.staff",
        "member.assignable",
        "member.contacts",
        "client.all",
        "team.all",
        "ticket.list",
        "ticket.bounded",
        "ticket.row",
        "ticket.byNumber",
        "ticket.byId",
        "ticket.types",
      ]
    `);
  });

  it('are all tried here', () => {
    expect(Object.keys(querySamples).toSorted()).toEqual(names.toSorted());
  });

  describe.each(names)('%s', (name) => {
    it.each(querySamples[name] ?? [])('holds every table to the asker (%#)', async (args) => {
      expect(unguarded(await transformed(name, args), userId)).toEqual([]);
    });
  });
});

describe('the guard itself', () => {
  it('sees a bare table', () => {
    expect(unguarded({ table: 'ticket' }, userId)).toEqual(['ticket']);
  });

  it('sees an unguarded relation below a guarded table', () => {
    const where = {
      type: 'simple',
      left: { type: 'column', name: 'user_id' },
      op: '=',
      right: { value: userId },
    } as const;
    const ast = { table: 'member', where, related: [{ subquery: { table: 'ticket_note' } }] };
    expect(unguarded(ast, userId)).toEqual(['member.ticket_note']);
  });

  it('does not take one guarded branch of an "or" for a guard', () => {
    const own = {
      type: 'simple',
      left: { type: 'column', name: 'user_id' },
      op: '=',
      right: { value: userId },
    } as const;
    const anyone = { ...own, left: { type: 'column', name: 'title' } };
    expect(
      unguarded({ table: 'ticket', where: { type: 'or', conditions: [own, anyone] } }, userId),
    ).toEqual(['ticket']);
  });
});
