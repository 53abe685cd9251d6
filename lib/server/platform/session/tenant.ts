import type postgres from 'postgres';
import { isModuleEnabled } from '@/zero/core/optional-modules';
import { type Capability, moduleOfCapability } from '@/zero/roles';
import { can, type MemberActor } from '@/lib/server/core/actor';
import { postgresQuery, type Query } from '@/lib/server/core/query';
import { database } from '@/lib/server/core/database';
import { env } from '@/lib/server/core/env';
import { asMember } from '@/lib/server/core/identity';
import { errorFields, log } from '@/lib/server/core/log';
import { problem } from '@/lib/server/core/problem';
import { permissionRefused } from '@/lib/server/core/metrics/permission';
import { describeRequest, withRequest } from '@/lib/server/core/request-id';
import type { Membership } from '../member/memberships';
import { readSession, type Session } from './session';

/** An organization that was entered for one transaction, under row-level security, by somebody who may. */
export type Tenant = {
  userId: string;
  actor: MemberActor;
  organizationId: string;
  slug: string;
  /** The transaction: it sees what row-level security lets the actor see. */
  sql: postgres.TransactionSql;
  /** The same transaction for `record()`. */
  query: Query;
};

/** Who asks for which organization; whether they may is asked again in each transaction. */
export type Caller = Pick<Membership, 'organizationId' | 'slug' | 'disabledModules'> & {
  userId: string;
};

type Run<T> = (tenant: Tenant) => Promise<T>;

/**
 * Answers a request inside the organization `slug`: reads the session, opens a transaction, enters
 * the organization, asks for `capability` and runs. Answers 401 without a session, 403 to a write
 * from a foreign Origin, 404 in the same words for "not there" and "not yours", 500 without the reason.
 */
export function withTenant(
  request: Request,
  slug: string,
  capability: Capability,
  run: Run<Response>,
): Promise<Response> {
  return withMembership(request, slug, async (caller) => {
    return (await inTenant(caller, capability, run)) ?? notFound();
  });
}

/**
 * Like `withTenant` for answers that need several transactions, each by `inTenant`. Whoever may not
 * gets the same answer whatever they sent: `run` reads and checks nothing of theirs before.
 */
export function withCaller(
  request: Request,
  slug: string,
  capability: Capability,
  run: (caller: Caller) => Promise<Response>,
): Promise<Response> {
  return withMembership(request, slug, async (caller) => {
    const may = await inTenant(caller, capability, () => Promise.resolve(true));
    return may ? await run(caller) : notFound();
  });
}

function withMembership(
  request: Request,
  slug: string,
  run: (caller: Caller) => Promise<Response>,
): Promise<Response> {
  return withRequest(request, async () => {
    try {
      if (!isOwnWrite(request)) return problem(403, 'This request comes from another website.');
      const session = await readSession(request.headers);
      if (!session) return problem(401, 'Sign in first.');
      const caller = callerOf(session, slug);
      return caller ? await run(caller) : notFound();
    } catch (error) {
      log('error', 'request.failed', {
        path: new URL(request.url).pathname,
        ...errorFields(error),
      });
      return problem(500, 'The server could not do this. Try again.');
    }
  });
}

function callerOf({ userId, memberships }: Session, slug: string): Caller | undefined {
  const membership = memberships.find((each) => each.slug === slug);
  if (!membership) return undefined;
  const { organizationId, disabledModules } = membership;
  return { userId, organizationId, slug, disabledModules };
}

/** Runs in one transaction inside the member's organization; undefined for whoever may not. */
export async function inTenant<T>(
  caller: Caller,
  capability: Capability,
  run: Run<T>,
): Promise<T | undefined> {
  if (!isModuleEnabled(caller, moduleOfCapability(capability))) return undefined;
  const { userId, organizationId, slug } = caller;
  return await asMember(database().sql, { userId, organizationId }, async (sql, actor) => {
    describeRequest({ organizationId, actor: `member:${actor.id}` });
    if (!can(actor, capability)) {
      permissionRefused.inc({ surface: 'route' });
      return undefined;
    }
    return await run({ userId, actor, organizationId, slug, sql, query: postgresQuery(sql) });
  });
}

/** Whether who sent these headers may do `capability` in the organization: for pages. */
export async function mayEnter(
  headers: Headers,
  slug: string,
  capability: Capability,
): Promise<boolean> {
  const session = await readSession(headers);
  const caller = session && callerOf(session, slug);
  if (!caller) return false;
  return (await inTenant(caller, capability, () => Promise.resolve(true))) ?? false;
}

/** The answer to whoever may not: the same words for "not there" and "not yours". */
export const notFound = () => problem(404, 'Not found.');

/**
 * Whether a page of ours sent it. A browser adds cookies by itself, wherever a request comes from; a
 * bearer key is added by a program that has it.
 */
function isOwnWrite({ method, headers }: Request): boolean {
  if (method === 'GET' || method === 'HEAD') return true;
  const isByKey = headers.get('authorization')?.startsWith('Bearer ') && !headers.has('cookie');
  return isByKey || env().allowedOrigins.includes(headers.get('origin') ?? '');
}
