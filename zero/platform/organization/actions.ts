import { z } from 'zod';
import { amountLocales } from '@/lib/format/locales';
import { defineAction, inOrganization } from '@/zero/core/action';
import { optionalModules } from '@/zero/core/optional-modules';
import { businessHoursSchema, organizationNameSchema, timeZoneSchema } from './fields';
import { organizationSubject } from './subject';

/** Changes the organization's settings; what is not named stays. */
const change = defineAction({
  name: 'organization.change',
  capability: 'organization.change',
  subject: organizationSubject,
  subjectId: 'organizationId',
  audit: {
    done: 'changed the organization’s settings',
    todo: 'change the organization’s settings',
  },
  schema: inOrganization({
    name: organizationNameSchema.optional(),
    timeZone: timeZoneSchema.optional(),
    locale: z.enum(amountLocales).optional(),
    businessHours: businessHoursSchema.optional(),
    requiresTwoFactor: z.boolean().optional(),
    disabledModules: z.array(z.enum(optionalModules)).max(optionalModules.length).optional(),
  }),
  run: async ({ tx, args }) => {
    const { organizationId: id, name, timeZone, locale, businessHours } = args;
    const { requiresTwoFactor, disabledModules } = args;
    await tx.mutate.organization.update({
      id,
      name,
      timeZone,
      locale,
      businessHours,
      requiresTwoFactor,
      disabledModules,
    });
  },
});

export const organizationActions = { change };
