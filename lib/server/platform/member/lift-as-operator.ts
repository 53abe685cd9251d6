import type postgres from 'postgres';
import { v7 } from 'uuid';
import { asWorkerInTime, identifyUser } from '@/lib/server/core/identity';
import { postgresQuery } from '@/lib/server/core/query';
import { record } from '../audit/record';
import { queueMail } from '../mail/outbox';
import { ofPostgres } from '@/lib/server/core/statements';
import { removeSecondFactor } from './remove-second-factor';

type Lifted =
  | { outcome: 'unknown' }
  | { outcome: 'none' }
  /** `places`: the short names of the organizations whose audit log says so now. */
  | { outcome: 'lifted'; places: string[] };

/**
 * Removes a lost second factor for whoever runs the server, also of a person of several organizations:
 * in the audit log of each, with an email to the person, whose sessions end.
 */
export async function liftAsOperator(sql: postgres.Sql, email: string): Promise<Lifted> {
  return await asWorkerInTime(sql, async (tx): Promise<Lifted> => {
    const [user] = await tx<{ id: string }[]>`select id from auth."user" where email = ${email}`;
    if (!user) return { outcome: 'unknown' };
    const statements = ofPostgres(tx);
    if (!(await removeSecondFactor(statements, user.id))) return { outcome: 'none' };
    await identifyUser(tx, user.id);
    const places = await tx<{ id: string; organizationId: string; slug: string }[]>`
      select m.id, m.organization_id "organizationId", o.slug
      from member m join organization o on o.id = m.organization_id
      where m.user_id = ${user.id} order by m.created_at, m.id`;
    for (const { id, organizationId } of places) {
      await record(postgresQuery(tx), {
        organizationId,
        actor: { type: 'job', id: 'secondFactor.remove' },
        action: 'member.liftSecondFactor',
        subjectId: id,
      });
    }
    await queueMail(statements, {
      organizationId: null,
      dedupeKey: `second-factor-removed:${v7()}`,
      recipient: email,
      template: 'second-factor-removed',
      data: { organization: null, admin: null, at: new Date().toISOString() },
    });
    return { outcome: 'lifted', places: places.map(({ slug }) => slug) };
  });
}
