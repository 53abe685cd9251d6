import { z } from 'zod';
import { database } from '@/lib/server/core/database';
import { problem } from '@/lib/server/core/problem';
import { notFound, type Tenant, withTenant } from '@/lib/server/platform/session/tenant';
import { idSchema } from '@/zero/core/ids';
import { taskStates } from '@/zero/platform/job/values';
import { deleteTask, retryTask } from './manage';
import {
  type JobOverview,
  type QueueRow,
  readQueues,
  readSchedule,
  readTasks,
  type ScheduleRow,
  type TaskRow,
} from './read';

/** What the settings show of the queue. */
export type JobsState = {
  queues: QueueRow[];
  tasks: TaskRow[];
  /** More match than are listed. */
  hasMore: boolean;
  schedule: ScheduleRow[];
};

const listed = 200;

const listOf = <T>(item: z.ZodType<T>) =>
  z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .slice(0, 50)
        .flatMap((word) => item.safeParse(word).data ?? []),
    );

const filterSchema = z.object({
  topic: listOf(z.string().min(1).max(100)),
  state: listOf(z.enum(taskStates)),
  text: z.string().trim().max(100).default(''),
});

/** Shows an admin the organization's jobs, and the schedule of the desk's. */
export function answerJobs(
  request: Request,
  slug: string,
  overview: JobOverview,
): Promise<Response> {
  return withTenant(request, slug, 'job.manage', async (tenant) => {
    const { searchParams } = new URL(request.url);
    const filter = filterSchema.parse(Object.fromEntries(searchParams));
    const tasks = await readTasks(tenant, overview, filter, listed + 1);
    const state: JobsState = {
      queues: await readQueues(tenant, overview),
      tasks: tasks.slice(0, listed),
      hasMore: tasks.length > listed,
      schedule: await readSchedule(database().sql, overview),
    };
    return json(state);
  });
}

const json = (body: object) => Response.json(body, { headers: { 'cache-control': 'no-store' } });

const answerChange =
  (change: (tenant: Tenant, id: string) => Promise<boolean>) =>
  (request: Request, slug: string, taskId: string): Promise<Response> =>
    withTenant(request, slug, 'job.manage', async (tenant) => {
      const id = idSchema.safeParse(taskId).data;
      if (!id) return notFound();
      if (await change(tenant, id)) return json({ id });
      return problem(409, 'This job is running or already done.');
    });

/** Has a job done again now. */
export const answerRetry = answerChange(retryTask);

/** Deletes a job. */
export const answerDelete = answerChange(deleteTask);
