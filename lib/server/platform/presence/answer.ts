import type postgres from 'postgres';
import type { SubjectRef } from '@/zero/core/reference';
import { referenceByType } from '@/zero/references';
import { isSubjectVisible } from '../subject/is-visible';
import { presenceHeartbeatSchema, type PresenceUpdate } from '@/lib/presence/protocol';
import { readJsonBody } from '@/lib/server/core/body';
import { problem } from '@/lib/server/core/problem';
import { inTenant, mayEnter, notFound, withCaller } from '@/lib/server/platform/session/tenant';
import { eventStream } from '@/lib/server/core/event-stream';
import { openSlot } from '@/lib/server/core/stream-slots';
import { tooMany } from '@/lib/server/core/throttle/too-many';
import { presenceHub } from './hub';
import { heartbeatLimit } from './limits';

/** Tells colleagues where the member is, or that they left. Clients neither show themselves nor are shown. */
export function answerHeartbeat(request: Request, slug: string): Promise<Response> {
  return withCaller(request, slug, 'presence.show', async (caller) => {
    const wait = heartbeatLimit(caller.userId, Date.now());
    if (wait !== undefined) return tooMany(wait);
    const beat = presenceHeartbeatSchema.safeParse(await readJsonBody(request));
    const member = await inTenant(caller, 'presence.show', async ({ sql, actor }) => {
      const subject = beat.data?.subject ?? null;
      return subject === null || (await mayBePresent(sql, subject)) ? actor : undefined;
    });
    if (!member) return notFound();
    if (!beat.success) return problem(400, 'This request is not valid.');
    const { organizationId } = caller;
    await presenceHub().tell({ ...beat.data, organizationId, memberId: member.id });
    return new Response(null, { status: 204 });
  });
}

/** Streams who of the desk's own people is where in the organization, to one of them. */
export function answerStream(request: Request, slug: string): Promise<Response> {
  return withCaller(request, slug, 'presence.show', async (caller) => {
    const headers = new Headers(request.headers);
    const mayStay = () => mayEnter(headers, slug, 'presence.show');
    if (!(await mayStay())) return notFound();
    const closeSlot = openSlot(caller.userId);
    if (!closeSlot) return tooMany(30);
    return eventStream<PresenceUpdate>(
      {
        mayStay,
        end: closeSlot,
        async start(say) {
          const entered = await presenceHub().enter(caller.organizationId, (here) =>
            say({ whole: false, here: [here] }),
          );
          say({ whole: true, here: entered.here });
          return entered.leave;
        },
      },
      request.signal,
    );
  });
}

const mayBePresent = async (sql: postgres.TransactionSql, subject: SubjectRef) =>
  referenceByType(subject.subjectType)?.presence === true && (await isSubjectVisible(sql, subject));
