import type { SessionState } from '@/lib/session-state';
import { errorFields, log } from '@/lib/server/core/log';
import { eventStream } from '@/lib/server/core/event-stream';
import { openSlot } from '@/lib/server/core/stream-slots';
import { problem } from '@/lib/server/core/problem';
import { withRequest } from '@/lib/server/core/request-id';
import { readSession } from './session';
import { tooMany } from '@/lib/server/core/throttle/too-many';
import { sessionHub } from './hub';
import { readSessionState } from './read-state';

/** The longest delay that a timer takes, in milliseconds. */
const longestTimer = 2 ** 31 - 1;

/** Streams what becomes of the member's session: once now, and once when it ends, which ends the stream. */
export function answerSessionEvents(request: Request): Promise<Response> {
  return withRequest(request, async () => {
    const session = await readSession(request.headers);
    if (!session) return problem(401, 'Sign in first.');
    const { id, userId } = session;
    const leaveSeat = openSlot(`session:${userId}`);
    if (!leaveSeat) return tooMany(30);

    let say: (state: SessionState) => void = () => {};
    let stop = () => {};
    let expiry: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    let latest = 0;
    let first: readonly string[] | undefined;

    async function check(): Promise<boolean> {
      const turn = ++latest;
      const { now, msLeft = longestTimer, access } = await readSessionState(id, userId);
      if (isOver) return false;
      first ??= access;
      const isChanged = first.some((each) => !access.includes(each));
      if (now.state !== 'open' || isChanged) {
        isOver = true;
        say(now.state === 'open' ? { state: 'access-changed' } : now);
        stop();
        return false;
      }
      // One that was asked later knows the end better.
      if (turn !== latest) return true;
      clearTimeout(expiry);
      expiry = setTimeout(checkNow, Math.min(longestTimer, Math.max(50, msLeft)));
      return true;
    }
    // The stream asks again by itself a little later.
    const checkNow = () =>
      void check().catch((error: unknown) =>
        log('warn', 'session-events.broken', errorFields(error)),
      );

    return eventStream<SessionState>(
      {
        mayStay: check,
        end() {
          isOver = true;
          clearTimeout(expiry);
          leaveSeat();
        },
        async start(write, end) {
          say = write;
          stop = end;
          const leave = await sessionHub().subscribe(userId, checkNow);
          write({ state: 'open', userId });
          checkNow();
          return leave;
        },
      },
      request.signal,
    );
  });
}
