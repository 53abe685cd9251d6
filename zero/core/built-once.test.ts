import { defineQueries, defineQuery } from '@rocicorp/zero';
import { expect, it, vi } from 'vitest';
import { z } from 'zod';
import { zql } from '@/zero/builder';
import { builtOnce } from './built-once';

const build = vi.fn(({ args }: { args: { id: string } }) => zql.ticket.where('id', args.id));
const queries = builtOnce(
  defineQueries({ ticket: { one: defineQuery(z.object({ id: z.string() }), build) } }),
);
const built = (id: string, ctx: { userId: string; isReplica?: true }) => {
  const request = queries.ticket.one({ id });
  return request.query.fn({ args: request.args, ctx });
};

it('builds a query once per arguments and reader in a browser', () => {
  const reader = { userId: 'u', isReplica: true as const };
  const first = built('a', reader);
  expect(built('a', reader)).toBe(first);
  expect(built('b', reader)).not.toBe(first);
  expect(built('a', { ...reader })).not.toBe(first);
  expect(build).toHaveBeenCalledTimes(3);
});

it('builds it anew for each request on the server', () => {
  const caller = { userId: 'u' };
  expect(built('a', caller)).not.toBe(built('a', caller));
});

it('refuses what the schema refuses', () => {
  const reader = { userId: 'u', isReplica: true as const };
  expect(() => built(1 as never, reader)).toThrow();
  expect(() => built(1 as never, reader)).toThrow();
});
