import { z } from 'zod';
import { idSchema } from '@/zero/core/ids';

/** A time in the API: RFC 3339 in UTC. */
export const timeSchema = z.iso.datetime();

/** A time as parameters and bodies give it, in milliseconds since the epoch. */
export const timeParam = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text));

export const isoTime = (at: number) => new Date(at).toISOString();

export const isoTimeOrNull = (at: number | null | undefined) =>
  typeof at === 'number' ? isoTime(at) : null;

export const idParam = <Name extends string>(name: Name) =>
  z.strictObject({ [name]: idSchema } as { [Key in Name]: typeof idSchema });

/** A parameter that is given as often as there are values. */
export const listParam = <Item extends z.ZodType>(item: Item) =>
  z
    .union([item, z.array(item)])
    .transform((given) => (Array.isArray(given) ? given : [given]) as z.output<Item>[])
    .optional();

/** `none` stands for nobody, or for none. */
export const idOrNone = z.union([idSchema, z.literal('none').transform(() => null)]);

export const boolParam = z
  .enum(['true', 'false'])
  .transform((given) => given === 'true')
  .optional();

/** Something else that is named. */
export const namedSchema = z.object({ id: idSchema, name: z.string() });

export const named = (row: { id: string; name: string } | null | undefined) =>
  row ? { id: row.id, name: row.name } : null;
