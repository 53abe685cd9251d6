import { boolean, enumeration, json, number, string, type Row } from '@rocicorp/zero';
import { table } from '@/zero/core/table';
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
    timeZone: string(),
    /** How amounts are written and read here. */
    locale: enumeration<AmountLocale>(),
    businessHours: json<BusinessHours>(),
    requiresTwoFactor: boolean(),
    /** Modules that the organization does not use; see `isModuleEnabled`. */
    disabledModules: json<readonly OptionalModule[]>(),
    createdAt: number(),
  })
  .primaryKey('id');

export type Organization = Row<(typeof organization)['schema']>;
