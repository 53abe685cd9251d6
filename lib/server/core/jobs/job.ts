import type postgres from 'postgres';

/** A piece of work that the worker does by itself, at most once at a time across all workers. */
export interface Job {
  /** The queue's name, `feature.verb`. */
  name: string;
  /** When it runs: five cron fields, in UTC. */
  schedule: string;
  /** Does the work as the app's login and says in a few words what it did. */
  run: (sql: postgres.Sql) => Promise<string>;
}
