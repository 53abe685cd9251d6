import { boolean, enumeration, json, number, string, table, type Row } from '@rocicorp/zero';
import type { OptionalModule } from '@/zero/core/optional-modules';
import type { AmountLocale } from '@/lib/format/locales';

/** Opening hours by ISO weekday (1 = Monday), as `[from, to]` in local `HH:MM`. */
export type BusinessHours = Partial<
  Record<1 | 2 | 3 | 4 | 5 | 6 | 7, [from: string, to: string][]>
>;

export const organization = table('organization')
  .columns({
    id: string(),
    slug: string(),
    name: string(),
    timeZone: string().from('time_zone'),
    /** How amounts are written and read here. */
    locale: enumeration<AmountLocale>(),
    businessHours: json<BusinessHours>().from('business_hours'),
    requiresTwoFactor: boolean().from('requires_two_factor'),
    /** Modules that the organization does not use; see `isModuleEnabled`. */
    disabledModules: json<readonly OptionalModule[]>().from('disabled_modules'),
    createdAt: number().from('created_at'),
  })
  .primaryKey('id');

export type Organization = Row<(typeof organization)['schema']>;
