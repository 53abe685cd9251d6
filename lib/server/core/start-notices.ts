import type { Env } from './env';
import { outdatedNode, outdatedPostgres } from './releases';

/**
 * What whoever runs a production desk should put right, one line each; a local desk has none.
 * @param postgresVersion `server_version_num`, where it is known
 */
export function startNotices(env: Env, nodeVersion: string, postgresVersion?: number): string[] {
  if (env.mode !== 'production') return [];
  const notices = [
    outdatedNode(nodeVersion),
    postgresVersion === undefined ? undefined : outdatedPostgres(postgresVersion),
    env.resend ? undefined : noEmail,
  ];
  return notices.filter((notice) => notice !== undefined);
}

const noEmail =
  'Email is not set up: RESEND_API_KEY is missing. Invitations, password links and notifications wait until it and RESEND_FROM are set and the worker is started again.';
