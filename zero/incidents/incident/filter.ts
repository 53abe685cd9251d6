import { escapeLike, type ExpressionFactory } from '@rocicorp/zero';
import { z } from 'zod';
import type { Context } from '@/zero/core/context';
import { idSchema, instantSchema } from '@/zero/core/ids';
import { textSchema } from '@/zero/core/text';
import type { Schema } from '@/zero/schema';
import { incidentMachine, statusCategories } from './machine';
import { seesIncidentService } from './permissions';
import { incidentStatuses } from './values';

/** What narrows a list of incidents; what is empty matches everything. */
export const incidentFilterSchema = z.strictObject({
  text: textSchema.max(200),
  categories: z.array(z.enum(statusCategories)).max(statusCategories.length),
  severities: z.array(z.int().min(1).max(5)).max(5),
  serviceIds: z.array(idSchema).max(100),
  /** Declared at this time or later. */
  declaredFrom: instantSchema.optional(),
  /** Declared before this time. */
  declaredBefore: instantSchema.optional(),
});
export type IncidentFilter = z.infer<typeof incidentFilterSchema>;

/** Narrows nothing. */
export const anyIncident: IncidentFilter = {
  text: '',
  categories: [],
  severities: [],
  serviceIds: [],
};

/** Those that are under way, or may be. */
export const openIncidents: IncidentFilter = { ...anyIncident, categories: ['triage', 'live'] };

/** The condition of a filter, as a query has it. */
export const matchesIncident =
  (
    { text, categories, severities, serviceIds, declaredFrom, declaredBefore }: IncidentFilter,
    ctx: Context,
  ): ExpressionFactory<'incident', Schema> =>
  ({ and, or, cmp, exists }) => {
    const words = text.trim();
    const number = /^#?(\d{1,9})$/.exec(words)?.[1];
    const statuses = incidentStatuses.filter((status) =>
      categories.includes(incidentMachine[status].category),
    );
    return and(
      ...(words === ''
        ? []
        : [
            or(
              cmp('title', 'ILIKE', `%${escapeLike(words)}%`),
              ...(number === undefined ? [] : [cmp('number', Number(number))]),
            ),
          ]),
      ...(categories.length === 0 ? [] : [cmp('status', 'IN', statuses)]),
      ...(declaredFrom === undefined ? [] : [cmp('declaredAt', '>=', declaredFrom)]),
      ...(declaredBefore === undefined ? [] : [cmp('declaredAt', '<', declaredBefore)]),
      ...(severities.length === 0 ? [] : [cmp('severity', 'IN', severities)]),
      ...(serviceIds.length === 0
        ? []
        : [
            exists('services', (services) =>
              services.where(seesIncidentService(ctx)).where('serviceId', 'IN', serviceIds),
            ),
          ]),
    );
  };
