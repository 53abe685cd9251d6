import { z } from 'zod';
import { amountLocales } from '@/lib/format/locales';
import { inOrganization, tenantMutator } from '@/zero/core/define';
import { businessHoursSchema, organizationNameSchema, timeZoneSchema } from './fields';

/** Changes the organization's settings; what is not named stays. */
const change = tenantMutator(
  'organization.change',
  inOrganization({
    name: organizationNameSchema.optional(),
    timeZone: timeZoneSchema.optional(),
    locale: z.enum(amountLocales).optional(),
    businessHours: businessHoursSchema.optional(),
    requiresTwoFactor: z.boolean().optional(),
  }),
  async ({ tx, args }) => {
    const { organizationId: id, name, timeZone, locale, businessHours, requiresTwoFactor } = args;
    await tx.mutate.organization.update({
      id,
      name,
      timeZone,
      locale,
      businessHours,
      requiresTwoFactor,
    });
  },
);

export const organizationMutators = { change };
