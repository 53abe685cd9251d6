import { v7 } from 'uuid';
import { currentRequest } from '../request-id';
import type { PreparedStatements } from '../statements';
import { activeTrace } from '../tracing/tracing';
import type { Topic } from './topic';

/** Told at commit with the name of the topic, so that the worker starts at once. */
export const queueChannel = 'opsdesk_queue';

type When = {
  /** While a task of the same key waits for its first attempt, a second one is left out. */
  dedupeKey?: string;
  /** Not before this moment. */
  runAt?: Date;
  /** For the worker, outside of any organization: the one in whose name. */
  organizationId?: string;
};

/**
 * Leaves a task to the worker: it runs if and only if `tx` commits, at least once, in the name of the
 * organization that `tx` has entered, if any.
 */
export async function enqueue<Payload>(
  tx: PreparedStatements,
  { name }: Pick<Topic<Payload>, 'name'>,
  payload: Payload,
  { dedupeKey, runAt, organizationId }: When = {},
): Promise<void> {
  // No RETURNING and no conflict target: both ask for the right to read, which only the worker has.
  await tx.query(
    `with queued as (
       insert into queued_task
         (id, organization_id, topic, payload, dedupe_key, run_at, request_id, traceparent)
       values ($1::uuid, coalesce($8::text::uuid, app_organization()), $2::text, $3::text::jsonb, $4::text,
         coalesce($5::text::timestamptz, now()), $6::text, $7::text)
       on conflict do nothing
     )
     select pg_notify('${queueChannel}', $2::text)`,
    [
      v7(),
      name,
      JSON.stringify(payload),
      dedupeKey ?? null,
      runAt?.toISOString() ?? null,
      currentRequest()?.requestId ?? null,
      activeTrace()?.traceparent ?? currentRequest()?.traceparent ?? null,
      organizationId ?? null,
    ],
  );
}
