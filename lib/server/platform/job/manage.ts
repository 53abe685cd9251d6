import { queueChannel } from '@/lib/server/core/queue/enqueue';
import { taskState } from '@/lib/server/core/queue/task-state';
import { record } from '@/lib/server/platform/audit/record';
import type { Tenant } from '@/lib/server/platform/session/tenant';
import type { TaskState } from '@/zero/platform/job/values';

type Changed = { topic: string; state: TaskState; attempts: number };

/**
 * Has a task that failed or was given up done now, counting its attempts anew. False where the
 * organization has none of that id, or it is being done.
 */
export async function retryTask(tenant: Tenant, id: string): Promise<boolean> {
  const { sql } = tenant;
  const task = await findIdle(tenant, id);
  if (!task || task.state === 'waiting') return false;
  // Without its key, which a task that waits may have by now.
  await sql`
    update queued_task set attempts = 0, dead_at = null, started_at = null, dedupe_key = null,
      run_at = now()
    where id = ${id}`;
  await sql`select pg_notify(${queueChannel}, ${task.topic})`;
  await note(tenant, 'job.retry', id, { after: { ...task, state: 'waiting' } });
  return true;
}

/** Deletes a task; false where the organization has none of that id, or it is being done. */
export async function deleteTask(tenant: Tenant, id: string): Promise<boolean> {
  const task = await findIdle(tenant, id);
  if (!task) return false;
  await tenant.sql`delete from queued_task where id = ${id}`;
  await note(tenant, 'job.delete', id, { before: task });
  return true;
}

/** Locks a task that no worker is doing. */
async function findIdle({ sql, organizationId }: Tenant, id: string) {
  const [task] = await sql<Changed[]>`
    select topic, ${taskState(sql)} state, attempts from queued_task
    where organization_id = ${organizationId} and id = ${id} for update skip locked`;
  return task?.state === 'running' ? undefined : task;
}

const note = (
  { query, organizationId, actor }: Tenant,
  action: 'job.retry' | 'job.delete',
  subjectId: string,
  states: { before?: Changed; after?: Changed },
) =>
  record(query, {
    organizationId,
    actor: { type: 'member', id: actor.id },
    action,
    subjectId,
    ...states,
  });
