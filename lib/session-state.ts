import { z } from 'zod';

/** What became of a browser's session; only its stream tells that the access changed since that was opened. */
export const sessionStateSchema = z.union([
  z.object({ state: z.enum(['signed-out', 'no-access', 'access-changed', 'second-factor']) }),
  z.object({ state: z.literal('open'), userId: z.string() }),
]);
export type SessionState = z.infer<typeof sessionStateSchema>;
