import { z } from 'zod';
import { database } from '@/lib/server/core/database';
import { leaveBySurvey } from '@/lib/server/desk/feedback/leave';
import { readSurveyToken } from '@/lib/server/desk/feedback/link';
import { problem } from '@/lib/server/core/problem';
import { answerPost } from '@/lib/server/platform/sign-in/answer-post';
import { throttle } from '@/lib/server/core/throttle/throttle';
import { tooMany } from '@/lib/server/core/throttle/too-many';
import { commentSchema, ratingSchema } from '@/zero/desk/feedback/actions';

const body = z.strictObject({
  token: z.string().max(300),
  rating: ratingSchema,
  comment: commentSchema.nullable(),
});

const perTicket = { limit: 20, windowSeconds: 3_600 };

/** Stores the rating for the ticket and person in the survey's link. */
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
      : problem(410, 'This ticket no longer exists, or you no longer have access to it.');
  });
