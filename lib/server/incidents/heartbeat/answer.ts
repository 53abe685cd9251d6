import type postgres from 'postgres';
import { database } from '@/lib/server/core/database';
import { enterAsKey } from '@/lib/server/core/identity';
import { problem } from '@/lib/server/core/problem';
import { guarded } from '../alert/intake/answer';
import { findIntake, type Intake, keepEvents } from '../alert/intake/keep-events';
import { isTooFast } from '../alert/intake/limit';
import { heartbeatEvent, heartbeatKey } from './event';

/** What is written of heartbeats that come faster, in seconds. */
const finestSeconds = 10;

/**
 * Takes a heartbeat, by whatever method the sender has: it is noted before the answer, and ends the alert
 * that its silence opened. A key that is none gets 404 and never 200.
 */
export const answerHeartbeat = (
  request: Request,
  key: string,
  sql = database().sql,
): Promise<Response> =>
  guarded(request, async () => {
    const intake = await findIntake(sql, key);
    if (!intake) return unknown();
    if (isTooFast(intake.apiKeyId)) {
      return problem(429, 'Too many requests.', { headers: { 'retry-after': '60' } });
    }
    const noted = await note(sql, intake);
    if (!noted) return unknown();
    const { id, name, every, isMissed } = noted;
    const at = Date.now();
    if (isMissed) {
      await keepEvents(sql, intake, [heartbeatEvent({ id, name, action: 'resolve', at })]);
    }
    return Response.json(
      { status: 'ok', nextBefore: new Date(at + every * 1000).toISOString() },
      { headers: { 'cache-control': 'no-store' } },
    );
  });

const unknown = () =>
  problem(404, 'No heartbeat has this key.', {
    detail: 'Copy the address again: it is shown when the heartbeat is added or its key replaced.',
  });

type Noted = { id: string; name: string; every: number; isMissed: boolean };

/** Notes that it came, and says whether it was missed. */
async function note(sql: postgres.Sql, intake: Intake): Promise<Noted | undefined> {
  return await sql.begin(async (tx) => {
    await enterAsKey(tx, intake);
    const [found] = await tx<Omit<Noted, 'isMissed'>[]>`
      select id, name, heartbeat_every every from integration
      where api_key_id = ${intake.apiKeyId} and kind = 'heartbeat'`;
    if (!found) return undefined;
    await tx`
      update integration set last_event_at = now()
      where id = ${found.id} and coalesce(
        last_event_at < now() - make_interval(secs => ${finestSeconds}), true)`;
    const open = await tx`
      select from alert where organization_id = ${intake.organizationId}
        and open_key = ${heartbeatKey(found.id)}`;
    return { ...found, isMissed: open.length > 0 };
  });
}
