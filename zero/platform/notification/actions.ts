import type { Context } from '@/zero/core/context';
import { defineAction, inOrganization } from '@/zero/core/action';
import { mutationError } from '@/zero/core/mutation-error';
import { idSchema } from '@/zero/core/ids';
import { findSubject } from '@/zero/references';
import { subjectArgs, subjectIn } from '@/zero/core/subject-args';
import { visibleNotifications } from './permissions';

const own = (ctx: Context, organizationId: string) =>
  visibleNotifications(ctx).where('organizationId', organizationId);

/** Marks one of the member's notifications as read. */
const read = defineAction({
  name: 'notification.read',
  capability: 'notification.read',
  audit: { none: 'A notification is its reader’s alone.' },
  schema: inOrganization({ notificationId: idSchema }),
  run: async ({ tx, ctx, args, at }) => {
    const found = await tx.run(
      own(ctx, args.organizationId).where('id', args.notificationId).one(),
    );
    if (!found) {
      if (tx.location === 'server') throw mutationError('NOT_ALLOWED');
      return;
    }
    if (found.readAt === null) await tx.mutate.notification.update({ id: found.id, readAt: at });
  },
});

/** Marks everything unread as read, or what is about one subject: what is on screen. */
const readAll = defineAction({
  name: 'notification.readAll',
  capability: 'notification.read',
  audit: { none: 'A notification is its reader’s alone.' },
  schema: inOrganization(subjectArgs),
  run: async ({ tx, ctx, args, actor, at }) => {
    const { organizationId } = args;
    const subject = subjectIn(args);
    if (subject) await findSubject(tx, ctx, organizationId, subject);
    if (tx.location === 'server') {
      // A list of any length in one statement; row-level security hold it to the member's own.
      await tx.dbTransaction.query(
        `update notification set read_at = to_timestamp($1::float8 / 1000)
         where organization_id = $2::uuid and member_id = $3::uuid and read_at is null
           and ($4::uuid is null or (subject_id = $4::uuid and subject_type = $5::text))`,
        [at, organizationId, actor.id, subject?.subjectId ?? null, subject?.subjectType ?? null],
      );
      return;
    }
    const unread = own(ctx, organizationId).where('readAt', 'IS', null);
    const marked = subject
      ? unread.where('subjectType', subject.subjectType).where('subjectId', subject.subjectId)
      : unread;
    for (const { id } of await tx.run(marked)) {
      await tx.mutate.notification.update({ id, readAt: at });
    }
  },
});

export const notificationActions = { read, readAll };
