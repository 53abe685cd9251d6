import { defineReference } from '@/zero/core/reference';
import { mutationError } from '@/zero/core/mutation-error';
import { seesMember, visibleMembers } from './permissions';
import { memberSubject } from './subject';

/** Where the requests to join are. */
export const joinRequestsPath = 'admin/requests';

/** A member is referred to where they ask to join. */
export const memberReference = defineReference(memberSubject, {
  table: 'member',
  sees: seesMember,
  async find(tx, ctx, organizationId, id) {
    const member = await tx.run(
      visibleMembers(ctx).where('organizationId', organizationId).where('id', id).one(),
    );
    if (!member) throw mutationError('NOT_ALLOWED');
    return member;
  },
  label: () => 'Admin',
  path: () => joinRequestsPath,
});
