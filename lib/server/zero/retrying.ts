import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from '@rocicorp/zero/server';
import { mutationError } from '@/zero/core/mutation-error';
import { errorFields, log } from '../core/log';
import { temporaryCause } from '../core/temporary-error';

/** Between two attempts at a database that cannot be reached, in milliseconds. */
const lostWaitMs = 200;
/** After so long, in milliseconds, zero-cache is to send its changes again. */
const lostLimitMs = 5_000;
const conflictLimit = 4;
/** Seconds until a change that met a busy database is worth sending again. */
const busySeconds = 2;

type Retrying<Tx> = {
  database: Database<Tx>;
  /** Runs what precedes a mutation's transaction. */
  before: <Result>(run: () => Promise<Result>) => Promise<Result>;
  /** Why the rest of the push was not run and has to be sent again; undefined where it was. */
  failure: () => unknown;
};

/** Runs `attempt`, and again while the database cannot be reached, until the time is up. */
export async function whileLost<Result>(
  attempt: () => Promise<Result>,
  until = Date.now() + lostLimitMs,
): Promise<Result> {
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (temporaryCause(error) !== 'lost' || Date.now() + lostWaitMs > until) throw error;
      await wait(lostWaitMs);
    }
  }
}

/** Runs `attempt`, and again where it met another transaction, a few times. */
export async function whileConflict<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (let conflicts = 1; ; conflicts += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (temporaryCause(error) !== 'conflict' || conflicts >= conflictLimit) throw error;
    }
  }
}

/**
 * `database` serves one push. Conflicts and lost connections are tried again here; a busy database becomes
 * `BUSY`, after which the outbox sends the change again. Any other failure stops the push and is kept in
 * `failure`, so that zero-cache sends the same changes again instead of storing an error.
 */
export function retrying<Tx>(database: Database<Tx>): Retrying<Tx> {
  let failure: unknown;
  let lostUntil: number | undefined;
  const refused = new Set<string>();
  const patiently = <Result>(run: () => Promise<Result>) =>
    whileLost(run, (lostUntil ??= Date.now() + lostLimitMs));

  async function transaction<Result>(
    run: () => Promise<Result>,
    mutation: string,
  ): Promise<Result> {
    try {
      return await whileConflict(() => patiently(run));
    } catch (error) {
      const cause = temporaryCause(error);
      if (!cause) throw withoutQuery(error);
      log('warn', 'mutation.retried', { cause, ...errorFields(error) });
      // A second time for one mutation only to store why it was refused.
      if (cause === 'lost' || refused.has(mutation)) throw (failure = withoutQuery(error));
      refused.add(mutation);
      throw busy();
    }
  }

  return {
    database: {
      transaction: async (callback, input) => {
        if (failure !== undefined) throw failure;
        const mutation = `${input?.clientID}/${input?.mutationID}`;
        return await transaction(() => database.transaction(callback, input), mutation);
      },
    },
    before: async (run) => {
      try {
        return await patiently(run);
      } catch (error) {
        throw (failure = withoutQuery(error));
      }
    },
    failure: () => failure,
  };
}

/** Zero logs what it is thrown, and the statement that failed holds what a person wrote. */
function withoutQuery(error: unknown): unknown {
  if (!(error instanceof Error && 'query' in error)) return error;
  const { code } = errorFields(error);
  return Object.assign(new Error('A statement failed.'), { code });
}

const busy = () =>
  mutationError('BUSY', 'Opsdesk is busy. Nothing was changed by this; try again in a moment.', {
    retryAfter: busySeconds,
  });
