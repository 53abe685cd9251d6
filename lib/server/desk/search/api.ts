import { z } from 'zod';
import { defineOperation } from '@/lib/server/api/define-operation';
import { listParam, isoTime, timeSchema } from '@/lib/server/api/fields';
import { idSchema } from '@/zero/core/ids';
import { textSchema } from '@/zero/core/text';
import { ticketStatuses } from '@/zero/desk/ticket/values';
import { searchTickets } from './search';

const hitResource = z
  .object({
    id: idSchema,
    number: z.int(),
    title: z.string(),
    status: z.enum(ticketStatuses),
    clientId: idSchema,
    clientName: z.string(),
    createdAt: timeSchema,
    lastActivityAt: timeSchema,
    isClose: z.boolean().meta({
      description: 'It holds what may have been meant, not what was typed.',
    }),
    foundIn: z.enum(['title', 'message', 'note']),
    excerpt: z.string(),
  })
  .meta({ id: 'SearchHit' });

const search = defineOperation({
  id: 'searchTickets',
  method: 'get',
  path: '/search',
  summary: 'Search tickets, messages and notes, best first',
  tag: 'Search',
  scope: 'search:read',
  capability: 'search.run',
  search: z.strictObject({
    q: textSchema.trim().min(1).max(200),
    limit: z.coerce.number().int().min(1).max(100).default(20),
    status: listParam(z.enum(ticketStatuses)),
    clientId: idSchema.optional(),
  }),
  output: z.object({
    data: z.array(hitResource),
    total: z.int(),
    isMore: z.boolean().meta({ description: 'There are more than `total`.' }),
  }),
  run: async ({ sql, search: { q, ...narrowed } }) => {
    const { hits, total, isMore } = await searchTickets(sql, { text: q, ...narrowed });
    const plain = (parts: (typeof hits)[number]['title']) => parts.map(({ text }) => text).join('');
    return {
      data: hits.map(({ title, excerpt, createdAt, lastActivityAt, ...hit }) => ({
        ...hit,
        title: plain(title),
        excerpt: plain(excerpt),
        createdAt: isoTime(createdAt),
        lastActivityAt: isoTime(lastActivityAt),
      })),
      total,
      isMore,
    };
  },
});

export const searchOperations = [search];
