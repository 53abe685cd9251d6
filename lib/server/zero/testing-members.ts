import type postgres from 'postgres';
import { asMember, asWorker } from '@/lib/server/core/identity';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { seed } from '@/drizzle/seed';
import { newId } from '@/zero/core/ids';
import { attempts, findSomeone, type Someone } from './testing';

/** What is said of what is not there and of what is not one's own. */
export const notAllowed = {
  code: 'NOT_ALLOWED',
  message: 'Not found, or you have no permission to change it.',
};

/** Access to the desk with the default role. */
export const agentAccess = {
  userType: 'internal',
  role: null,
  teamId: null,
  department: null,
};

type MemberRow = {
  id: string;
  userType: string;
  role: string | null;
  status: string;
  clientId: string | null;
  invitedBy: string | null;
  name: string | null;
  profileType: string | null;
  profileClientId: string | null;
};

type Made = Someone & { email: string };

type Mail = { template: string; organizationId: string; data: Record<string, unknown> };
type Entry = { action: string; outcome: string; after: Record<string, unknown> | null };

type Wanted = { role?: string; status?: string; signedIn?: boolean; slug?: string };

/** A seeded desk, with what tests of members make and look at behind it. */
export async function memberDesk() {
  const database: TestDatabase = await testDatabase();
  await seed({ ownerUrl: database.ownerUrl, tickets: 60 });
  const { owner } = database;
  const someone = (email: string, slug?: string) => findSomeone(database, email, slug);

  return {
    owner,
    someone,
    attempt: attempts(database),
    admin: await someone('admin@opsdesk.test'),
    app: database.app,
    drop: () => database.drop(),

    /** Reads inside the person's organization, as the routes do. */
    async inside<T>(who: Someone, work: (sql: postgres.TransactionSql) => Promise<T>): Promise<T> {
      const done = await asMember(database.app, who, async (sql) => ({ result: await work(sql) }));
      if (!done) throw new Error('They may not enter.');
      return done.result;
    },

    async rowOf(id: string): Promise<MemberRow | undefined> {
      const [row] = await owner<MemberRow[]>`
        select m.id, m.user_type "userType", m.role, m.status, m.client_id "clientId",
          m.invited_by "invitedBy", p.name, p.user_type "profileType", p.client_id "profileClientId"
        from member m left join profile p on p.id = m.id where m.id = ${id}`;
      return row;
    },

    /** A member made behind the desk; without `signedIn` somebody who never came. */
    async make(wanted: Wanted = {}): Promise<Made> {
      const { role = 'support_agent', status = 'active', slug = 'northwind' } = wanted;
      const [id, email] = [newId(), `made-${newId()}@opsdesk.test`];
      const userId = (wanted.signedIn ?? true) ? newId() : null;
      const [place] = await owner<
        { id: string }[]
      >`select id from organization where slug = ${slug}`;
      const organizationId = place?.id ?? '';
      if (userId) {
        await owner`insert into auth.user (id, name, email) values (${userId}, 'Made', ${email})`;
      }
      await owner`
        insert into member (id, organization_id, email, user_id, user_type, role, status)
        values (${id}, ${organizationId}, ${email}, ${userId}, 'internal', ${role}, ${status})`;
      await owner`
        insert into profile (id, organization_id, user_type, name)
        values (${id}, ${organizationId}, 'internal', 'Made')`;
      return { userId: userId ?? '', memberId: id, organizationId, clientId: null, email };
    },

    mailsTo: (email: string) => owner<Mail[]>`
      select template, organization_id "organizationId", data from mail
      where recipient = ${email} order by created_at, id`,

    /** The entries about the subject, oldest first. */
    auditLogOf: (subjectId: string) =>
      asWorker(owner, async (sql) => {
        return await sql<Entry[]>`
          select action, outcome, after from audit_entry
          where subject_id = ${subjectId} order by created_at, id`;
      }),

    /** A fingerprint of all that a refused change must leave alone. */
    async fingerprint(): Promise<string> {
      const tables = ['member', 'profile', 'client', 'team', 'organization', 'mail'];
      const parts = await Promise.all(
        [...tables, 'auth.link', 'auth.session'].map(async (table) => {
          const [row] = await owner.unsafe<{ sum: string }[]>(
            `select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') sum from ${table} t`,
          );
          return `${table}:${row?.sum}`;
        }),
      );
      return parts.join('\n');
    },
  };
}

export type MemberDesk = Awaited<ReturnType<typeof memberDesk>>;
