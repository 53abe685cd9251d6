import type { Change } from '../audit/with-audit';
import { queueMail } from '../mail/outbox';
import type { PreparedStatements } from '@/lib/server/core/statements';
import type { MutationEvent } from '@/lib/server/zero/effect';
import { invitationLink } from './invitation-link';
import { addressee, eventKey, memberOfLink } from './mail-place';

/** Tells a person that they are let in, with a link where they have no password yet. */
export async function mailInvitation(
  tx: PreparedStatements,
  cause: MutationEvent,
  change: Change,
): Promise<void> {
  const to = addressee(change);
  if (!to) return;
  await queueMail(tx, {
    organizationId: cause.organizationId,
    dedupeKey: eventKey(cause, change),
    recipient: to.email,
    template: 'invitation',
    data: {
      ...(await memberOfLink(tx, cause)),
      userType: to.userType,
      ...(await invitationLink(tx, to.email)),
    },
  });
}
