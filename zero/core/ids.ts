import { v7 } from 'uuid';
import { z } from 'zod';

export { idSchema } from '@/lib/id';

/** A new row's id: UUID v7, so that ids sort by time. */
export const newId = () => v7();

/** Milliseconds since the epoch. */
export const instantSchema = z.number().int().min(0).max(8_640_000_000_000_000);
