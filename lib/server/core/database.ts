import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import * as schema from '@/drizzle/schema';
import { env } from './env';
import { reconnectSeconds } from './reconnect';

function connect() {
  const sql = postgres(env().appUrl, {
    max: 20,
    backoff: () => reconnectSeconds,
    connection: { application_name: 'opsdesk', statement_timeout: 8_000, lock_timeout: 4_000 },
    onnotice: () => {},
  });
  return { sql, db: drizzle(sql, { schema }) };
}

type Database = ReturnType<typeof connect>;

// Kept across hot reloads, which would otherwise open a new pool each time.
const kept = globalThis as typeof globalThis & { opsdeskDatabase?: Database };

/** The application's own login: it owns nothing and bypasses no row-level security. Opened on first use. */
export function database(): Database {
  return (kept.opsdeskDatabase ??= connect());
}
