import type { z } from 'zod';
import { problem } from '@/lib/server/core/problem';
import { readSession, type Session } from '../session/session';
import { answerPost } from '../sign-in/answer-post';

/** Like `answerPost`, for who is signed in and about their own account; 401 without a session. */
export function answerOwn<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  handle: (session: Session, data: z.output<Schema>) => Promise<Response>,
): Promise<Response> {
  return answerPost(request, schema, async (data) => {
    const session = await readSession(request.headers);
    return session ? await handle(session, data) : problem(401, 'Sign in first.');
  });
}

/** The answer to a change that was made. */
export const done = () => new Response(null, { status: 204 });
