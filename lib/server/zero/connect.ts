import { z } from 'zod';
import type { Session } from '../platform/session/session';
import { database } from '../core/database';
import { claimClientGroup, zeroIdLength } from './request';

const connectSchema = z.object({
  userId: z.string().max(zeroIdLength),
  clientGroupId: z.string().min(1).max(zeroIdLength),
});

/**
 * Tells the gateway whose session opens a socket. 403 where the socket names another person, or a
 * client group of another person.
 */
export async function answerConnect({
  body,
  session,
}: {
  body: unknown;
  session: Session;
}): Promise<Response> {
  const connection = connectSchema.safeParse(body);
  if (!connection.success || connection.data.userId !== session.userId) return refused();
  const isOwn = await claimClientGroup(
    database().sql,
    session.userId,
    connection.data.clientGroupId,
  );
  if (!isOwn) return refused();
  return Response.json({ userId: session.userId, sessionId: session.id });
}

const refused = () => new Response(null, { status: 403 });
