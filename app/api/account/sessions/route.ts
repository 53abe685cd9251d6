import { z } from 'zod';
import { answerOwn, done } from '@/lib/server/platform/account/answer-own';
import { endSessions } from '@/lib/server/platform/account/end-session';
import { database } from '@/lib/server/core/database';

const body = z.union([
  z.strictObject({ end: z.literal('others') }),
  z.strictObject({ end: z.strictObject({ id: z.string().max(64) }) }),
]);

export const POST = (request: Request) =>
  answerOwn(request, body, async (session, { end }) => {
    await endSessions(database().sql, session, end);
    return done();
  });
