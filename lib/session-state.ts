import { z } from 'zod';

/** The state of a browser's session. `changed` comes only from the event stream. */
export const sessionStateSchema = z.union([
  z.object({ state: z.enum(['signed-out', 'no-access', 'access-changed', 'second-factor']) }),
  z.object({ state: z.literal('open'), userId: z.string() }),
]);
export type SessionState = z.infer<typeof sessionStateSchema>;
