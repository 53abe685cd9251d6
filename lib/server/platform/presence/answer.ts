import { presenceHeartbeatSchema, type PresenceUpdate } from '@/lib/presence/protocol';
import { readJsonBody } from '@/lib/server/core/body';
import { problem } from '@/lib/server/core/problem';
import { inTenant, mayEnter, notFound, withAsker } from '@/lib/server/core/tenant';
import { tooMany } from '@/lib/server/core/throttle/too-many';
import { presenceHub } from './hub';
import { beatLimit, takeSeat } from './limits';
import { eventStream } from './stream';

/** Tells colleagues where the asker is, or that she left. Clients neither show themselves nor are shown. */
export function answerBeat(request: Request, slug: string): Promise<Response> {
  return withAsker(request, slug, 'presence.show', async (asker) => {
    const wait = beatLimit(asker.userId, Date.now());
    if (wait !== undefined) return tooMany(wait);
    const beat = presenceHeartbeatSchema.safeParse(await readJsonBody(request));
    const member = await inTenant(asker, 'presence.show', async ({ sql, actor }) => {
      const ticketId = beat.data?.ticketId ?? null;
      if (ticketId === null) return actor;
      const [ticket] = await sql`select 1 from ticket where id = ${ticketId}`;
      return ticket && actor;
    });
    if (!member) return notFound();
    if (!beat.success) return problem(400, 'This says not where you are.');
    const { organizationId } = asker;
    await presenceHub().tell({ ...beat.data, organizationId, memberId: member.id });
    return new Response(null, { status: 204 });
  });
}

/** Streams who of the desk's own people is where in the organization, to one of them. */
export function answerStream(request: Request, slug: string): Promise<Response> {
  return withAsker(request, slug, 'presence.show', async (asker) => {
    const headers = new Headers(request.headers);
    const mayStay = () => mayEnter(headers, slug, 'presence.show');
    if (!(await mayStay())) return notFound();
    const leaveSeat = takeSeat(asker.userId);
    if (!leaveSeat) return tooMany(30);
    return eventStream<PresenceUpdate>(
      {
        mayStay,
        end: leaveSeat,
        async start(say) {
          const entered = await presenceHub().enter(asker.organizationId, (here) =>
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
