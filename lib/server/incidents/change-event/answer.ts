import type postgres from 'postgres';
import { parseJson } from '@/lib/json';
import { readText } from '@/lib/server/core/body';
import { database } from '@/lib/server/core/database';
import { enterAsKey } from '@/lib/server/core/identity';
import { problem } from '@/lib/server/core/problem';
import { newId } from '@/zero/core/ids';
import { guarded } from '../alert/intake/answer';
import { findIntake, type Intake } from '../alert/intake/keep-events';
import { isTooFast } from '../alert/intake/limit';
import { type Change, readChange } from './read-change';

/** Largest body, in bytes: as much as PagerDuty takes. */
const bodyBytes = 512 * 1024;

/** Answers PagerDuty's change events, in its words. A change notifies nobody. */
export const answerChangeEvent = (request: Request, sql = database().sql): Promise<Response> =>
  guarded(request, async () => {
    const text = await readText(request, bodyBytes);
    if (text === undefined) return problem(413, `A body has at most ${bodyBytes} bytes.`);
    const read = readChange(parseJson(text), Date.now());
    if ('errors' in read) return invalid(read.errors);
    const intake = await findIntake(sql, read.routingKey);
    if (!intake) return invalid(["'routing_key' is unknown, revoked or not allowed from here"]);
    if (isTooFast(intake.apiKeyId)) {
      return json(429, {
        status: 'throttle exceeded',
        message: 'Requests are arriving too quickly',
      });
    }
    if (!(await keepChange(sql, intake, read.change))) {
      return invalid(["'routing_key' belongs to no service"]);
    }
    return json(202, { status: 'success', message: 'Change event processed' });
  });

/** Keeps a change of the service that the key's integration belongs to; false where it has none any more. */
async function keepChange(sql: postgres.Sql, intake: Intake, change: Change): Promise<boolean> {
  return await sql.begin(async (tx) => {
    await enterAsKey(tx, intake);
    const { count } = await tx`
      insert into change_event (id, organization_id, service_id, integration_id, summary, source, links,
        details, occurred_at)
      select ${newId()}::uuid, organization_id, service_id, id, ${change.summary}, ${change.source},
        ${JSON.stringify(change.links)}::text::jsonb, ${JSON.stringify(change.details)}::text::jsonb,
        ${new Date(change.occurredAt).toISOString()}::text::timestamptz
      from integration where api_key_id = ${intake.apiKeyId}`;
    return count === 1;
  });
}

const invalid = (errors: readonly string[]) =>
  json(400, { status: 'invalid event', message: 'Event object is invalid', errors });

const json = (status: number, body: object) =>
  Response.json(body, {
    status,
    headers: { 'cache-control': 'no-store', ...(status === 429 && { 'retry-after': '60' }) },
  });
