import type postgres from 'postgres';
import { issueLink } from '../link/issue';
import { queueMail } from '../mail/outbox';
import { ofPostgres } from '@/lib/server/core/statements';

type JoinRequest = {
  /** Lower case. */
  email: string;
  name: string;
  /** Of the organization; it need not exist. */
  slug: string;
};

/** Emails a link by which the address is confirmed: to everyone, so that nothing is told by it. */
export async function askToJoin(
  sql: postgres.Sql,
  { email, name, slug }: JoinRequest,
): Promise<void> {
  await sql.begin(async (tx) => {
    const statements = ofPostgres(tx);
    const link = await issueLink(statements, {
      purpose: 'verify_email',
      email,
      about: { slug, name },
    });
    await queueMail(statements, {
      organizationId: null,
      dedupeKey: `link:${link.linkId}`,
      recipient: email,
      template: 'confirm-address',
      data: { ...link, slug },
    });
  });
}
