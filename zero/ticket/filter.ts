import type { ExpressionFactory } from '@rocicorp/zero';
import { escapeLike } from '@rocicorp/zero';
import { z } from 'zod';
import { idSchema, instantSchema } from '../ids';
import type { Schema } from '../schema';
import { textSchema } from '../text';
import { ticketPriorities, ticketStatuses } from './values';

/** What a ticket list is narrowed to; a facet that is absent does not narrow. */
export const ticketFilterSchema = z.strictObject({
  status: z.array(z.enum(ticketStatuses)).min(1).optional(),
  priority: z.array(z.enum(ticketPriorities)).min(1).optional(),
  typeId: z.array(idSchema).min(1).max(100).optional(),
  /** `null` stands for nobody. */
  assigneeId: z.array(idSchema.nullable()).min(1).max(100).optional(),
  clientId: z.array(idSchema).min(1).max(100).optional(),
  /** Created at or after, in milliseconds. */
  createdFrom: instantSchema.optional(),
  /** Created before, in milliseconds. */
  createdBefore: instantSchema.optional(),
  /** Part of the title, or a ticket's number. */
  text: textSchema.trim().min(1).max(200).optional(),
});

export type TicketFilter = z.infer<typeof ticketFilterSchema>;

const numberShape = /^#?(\d{1,9})$/;

/** The condition that a filter puts on tickets, the same for a list, a count and a preload. */
export const matches =
  (filter: TicketFilter): ExpressionFactory<'ticket', Schema> =>
  ({ and, or, cmp }) => {
    const conditions = [];
    const { status, priority, typeId, assigneeId, clientId, text } = filter;
    if (status) conditions.push(cmp('status', 'IN', status));
    if (priority) conditions.push(cmp('priority', 'IN', priority));
    if (typeId) conditions.push(cmp('typeId', 'IN', typeId));
    if (clientId) conditions.push(cmp('clientId', 'IN', clientId));
    if (assigneeId) {
      const people = assigneeId.filter((id) => id !== null);
      const nobody = people.length < assigneeId.length ? [cmp('assigneeId', 'IS', null)] : [];
      const someone = people.length > 0 ? [cmp('assigneeId', 'IN', people)] : [];
      conditions.push(or(...nobody, ...someone));
    }
    if (filter.createdFrom !== undefined) {
      conditions.push(cmp('createdAt', '>=', filter.createdFrom));
    }
    if (filter.createdBefore !== undefined) {
      conditions.push(cmp('createdAt', '<', filter.createdBefore));
    }
    if (text) {
      const inTitle = cmp('title', 'ILIKE', `%${escapeLike(text)}%`);
      const number = numberShape.exec(text)?.[1];
      conditions.push(number ? or(cmp('number', Number(number)), inTitle) : inTitle);
    }
    return and(...conditions);
  };
