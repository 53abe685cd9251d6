import { z } from 'zod';
import { mutationError } from '@/zero/core/mutation-error';
import { queueMail } from '../mail/outbox';
import type { Effect } from '@/lib/server/zero/effect';
import { activeMemberships } from './end-sessions';
import { addressee, eventKey, memberOfLink } from './mail-place';
import { removeSecondFactor } from './remove-second-factor';

const userSchema = z.object({ userId: z.string() });

/**
 * Removes the second factor of a person, ends their sessions and tells them. Refused for who signs in
 * to another organization, too: an admin of one must not weaken what protects the other.
 */
export const clearSecondFactor: Effect = async (tx, cause, change) => {
  const { userId } = userSchema.parse(change.after);
  const to = addressee(change);
  if (!to) return;
  if ((await activeMemberships(tx, userId)) > 1) {
    throw mutationError(
      'CONFLICT',
      'This person signs in to another organization with it, too. Only whoever runs this server can remove it.',
    );
  }
  if (!(await removeSecondFactor(tx, userId))) {
    throw mutationError('CONFLICT', 'This person has no second factor.');
  }
  const { organization, inviter: admin } = await memberOfLink(tx, cause);
  await queueMail(tx, {
    organizationId: cause.organizationId,
    dedupeKey: eventKey(cause, change),
    recipient: to.email,
    template: 'second-factor-removed',
    data: { organization, admin, at: new Date().toISOString() },
  });
};
