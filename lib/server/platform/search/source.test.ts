import { expect, it } from 'vitest';
import { z } from 'zod';
import type { SearchHit } from '@/zero/platform/search/answer';
import { defineSearchSource, readSearch } from './source';

const hit = (id: string, isClose = false): SearchHit => ({
  subjectType: 'ticket',
  id,
  title: [],
  createdAt: 0,
  isClose,
  excerpt: [],
});

const tickets = defineSearchSource({
  subjectType: 'ticket',
  narrowing: { status: { param: 'status', many: true } },
  schema: z.object({ status: z.array(z.enum(['open', 'closed'])).optional() }),
  search: (_, { status = [] }) =>
    Promise.resolve({
      hits: [hit(`a ${status.join('+')}`.trim()), hit('b', true)],
      total: 2,
      isMore: false,
      isBehind: true,
    }),
});

const members = defineSearchSource({
  subjectType: 'member',
  narrowing: {},
  schema: z.object({}),
  search: (_, { text }) =>
    Promise.resolve({
      hits: [{ ...hit(text), subjectType: 'member' as const }],
      total: 7,
      isMore: true,
      isBehind: false,
    }),
});

async function found(params: string, limit = 20) {
  const words = { text: 'c', limit };
  const search = readSearch([tickets, members], new URLSearchParams(params), words);
  return await search?.(undefined as never);
}

it('puts what fits before what may have been meant, of all sources', async () => {
  const answer = await found('');
  expect(answer?.hits.map(({ id }) => id)).toEqual(['a', 'c', 'b']);
  expect(answer).toMatchObject({ total: 9, isMore: true, isBehind: true });
  expect((await found('', 1))?.hits).toHaveLength(1);
});

it('asks only the sources that know what narrows the search', async () => {
  const answer = await found('status=open&status=closed');
  expect(answer?.hits.map(({ id }) => id)).toEqual(['a open+closed', 'b']);
  expect(await found('status=nonsense')).toBeUndefined();
});
