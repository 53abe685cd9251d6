import type postgres from 'postgres';
import { nobody, type SwitchedOff } from '../jobs/switched-off';
import type { z } from 'zod';

/** A kind of task: what is to be done after a commit, and what it needs to know. */
export interface Topic<Payload> {
  /** `subject.verb`. */
  name: string;
  /** What admins read for it: "Recalculate SLA targets". */
  label?: string;
  /** Prefer ids to rows: by the time a task runs, the row may have changed. */
  schema: z.ZodType<Payload, Payload>;
  /** What of the payload admins may read; by default nothing. Never a secret or what a person wrote. */
  shows?: readonly (keyof Payload & string)[];
}

/** A task as its handler gets it. */
export interface Task {
  /** The same at every attempt: the idempotency key towards other systems. */
  id: string;
  organizationId: string | null;
  /** This one included. */
  attempt: number;
  createdAt: Date;
}

/** Fails a task that is to be tried again after `waitMs`, whatever the usual wait. */
export class RetryLater extends Error {
  constructor(
    message: string,
    readonly waitMs: number,
  ) {
    super(message);
  }
}

/** Fails a task for good: trying again would not help. */
export class GiveUp extends Error {}

type Options = {
  /** Tasks that one worker does at once. */
  lanes?: number;
  /** After so many failed attempts a task is a dead letter. */
  maxAttempts?: number;
  /** Longer than an attempt may take: after it, another worker may take a leased task. */
  leaseSeconds?: number;
  /** Of tasks whose payloads have the same value in `field`, one worker does about so many at once at most. */
  share?: { field: string; most: number };
};

/** What the worker does with the tasks of one topic; made by the functions below. */
export type TopicHandler = Required<Omit<Options, 'share'>> &
  Pick<Options, 'share'> & {
    topic: string;
    label: string;
    shows: readonly string[];
    /** Organizations whose tasks wait. */
    off: SwitchedOff;
  } & (
    | {
        mode: 'transaction';
        run: (tx: postgres.TransactionSql, payload: unknown, task: Task) => Promise<Result>;
      }
    | { mode: 'lease'; run: (sql: postgres.Sql, payload: unknown, task: Task) => Promise<Result> }
  );

/** What was done in a few words, for the log. */
type Result = string | void;

const defaults = { off: nobody, lanes: 2, maxAttempts: 20, leaseSeconds: 90 };

const described = <Payload>({ name, label = name, shows = [] }: Topic<Payload>) => ({
  ...defaults,
  topic: name,
  label,
  shows,
});

/**
 * For work in the database. `run` gets a transaction inside the task's organization, and the task is
 * gone if and only if that commits: what it writes, it writes once.
 */
export const handleInTransaction = <Payload>(
  topic: Topic<Payload>,
  run: (tx: postgres.TransactionSql, payload: Payload, task: Task) => Promise<Result>,
  options: Options = {},
): TopicHandler => ({
  ...described(topic),
  ...options,
  mode: 'transaction',
  run: (tx, payload, task) => run(tx, read(topic, payload), task),
});

/**
 * For calls to other systems. `run` is outside of any transaction and may run again after a crash, so
 * it passes `task.id` on as the idempotency key.
 */
export const handleWithLease = <Payload>(
  topic: Topic<Payload>,
  run: (sql: postgres.Sql, payload: Payload, task: Task) => Promise<Result>,
  options: Options = {},
): TopicHandler => ({
  ...described(topic),
  ...options,
  mode: 'lease',
  run: (sql, payload, task) => run(sql, read(topic, payload), task),
});

function read<Payload>({ name, schema }: Topic<Payload>, payload: unknown): Payload {
  const result = schema.safeParse(payload);
  if (result.success) return result.data;
  const where = result.error.issues.map((issue) => issue.path.join('.')).join(', ');
  throw new GiveUp(`The payload does not fit the topic “${name}”: ${where}.`);
}
