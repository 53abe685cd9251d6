import type { z } from 'zod';
import { env } from '@/lib/server/core/env';
import { problem } from '@/lib/server/core/problem';
import { answerPost } from '../sign-in/answer-post';

/** Like `answerPost`, where people may found organizations themselves; elsewhere nothing is there. */
export const answerSignUp: typeof answerPost = <Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  handle: (data: z.output<Schema>) => Promise<Response>,
) =>
  answerPost(request, schema, (data) =>
    env().signUp === 'closed'
      ? Promise.resolve(problem(404, 'This server does not offer sign-up.'))
      : handle(data),
  );
