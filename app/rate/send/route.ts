import { z } from 'zod';
import { database } from '@/lib/server/database';
import { leaveBySurvey } from '@/lib/server/feedback/leave';
import { readSurveyToken } from '@/lib/server/feedback/link';
import { problem } from '@/lib/server/problem';
import { answerPost } from '@/lib/server/sign-in/answer-post';
import { throttle } from '@/lib/server/throttle/throttle';
import { tooMany } from '@/lib/server/throttle/too-many';
import { commentSchema, ratingSchema } from '@/zero/feedback/mutators';

const body = z.strictObject({
  token: z.string().max(300),
  rating: ratingSchema,
  comment: commentSchema.nullable(),
});

const perTicket = { limit: 20, windowSeconds: 3_600 };

/** Leaves feedback by a survey's link: for one ticket, as the person who was asked. */
export const POST = (request: Request) =>
  answerPost(request, body, async ({ token, rating, comment }) => {
    const { sql } = database();
    const link = readSurveyToken(token);
    if (!link)
      return problem(410, 'This link does not work any more. Rate the ticket in the portal.');
    const wait = await throttle(sql, `survey:${link.ticketId}`, perTicket);
    if (wait) return tooMany(wait);
    const left = await leaveBySurvey(sql, link, { rating, comment: comment || null });
    if (left.outcome === 'saved') {
      return Response.json({ saved: true }, { headers: { 'cache-control': 'no-store' } });
    }
    return left.outcome === 'refused'
      ? problem(409, left.reason)
      : problem(410, 'This ticket is not there any more, or no longer yours.');
  });
