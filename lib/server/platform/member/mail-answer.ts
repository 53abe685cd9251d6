import type { Change } from '../audit/with-audit';
import { queueMail } from '../mail/outbox';
import type { PreparedStatements } from '@/lib/server/core/statements';
import type { MutationEvent } from '@/lib/server/zero/effect';
import { invitationLink } from './invitation-link';
import { addressee, eventKey, memberOfLink } from './mail-place';

/** Answers who asked to join: let in, with a link where they have no password yet, or not. */
export async function mailAnswer(
  tx: PreparedStatements,
  cause: MutationEvent,
  change: Change,
): Promise<void> {
  const to = addressee(change);
  if (!to) return;
  const { organization, slug } = await memberOfLink(tx, cause);
  const mail = {
    organizationId: cause.organizationId,
    dedupeKey: eventKey(cause, change),
    recipient: to.email,
  };
  if (to.status !== 'active') {
    await queueMail(tx, { ...mail, template: 'request-refused', data: { organization } });
    return;
  }
  const data = { organization, slug, ...(await invitationLink(tx, to.email)) };
  await queueMail(tx, { ...mail, template: 'request-approved', data });
}
