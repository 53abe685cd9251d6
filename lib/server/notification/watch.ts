import type postgres from 'postgres';
import type { Watch } from '../jobs/watch';
import { errorFields, log } from '../log';
import { announcementChannel } from './announce';
import { digestNext, mailNext } from './mail';
import { pushNext } from './push';
import { tellNext } from './tell';

const steps = [tellNext, pushNext, mailNext, digestNext];

/** Tells people of what happened: in the desk at once, elsewhere at its moment. */
export const tellPeople: Watch = {
  name: 'notification.tell',
  channel: announcementChannel,
  everyMs: 1_000,
  start(sql) {
    const stopping = new AbortController();
    let isWoken = false;
    let running: Promise<void> | undefined;

    const work = async () => {
      while (isWoken && !stopping.signal.aborted) {
        isWoken = false;
        for (const step of steps) await exhaust(sql, step, stopping.signal);
      }
    };
    return {
      wake() {
        isWoken = true;
        running ??= work().finally(() => (running = undefined));
      },
      async stop() {
        stopping.abort();
        await running;
      },
    };
  },
};

/** Repeats a step for as long as it finds something; one that fails does not hold up the others. */
async function exhaust(
  sql: postgres.Sql,
  step: (sql: postgres.Sql) => Promise<boolean>,
  stopping: AbortSignal,
): Promise<void> {
  try {
    while (!stopping.aborted && (await step(sql)));
  } catch (error) {
    log('error', 'notification.failed', { step: step.name, ...errorFields(error) });
  }
}
