import type { Context } from '@/zero/core/context';
import { defineAction, inOrganization } from '@/zero/core/action';
import { mutationError } from '@/zero/core/mutation-error';
import { idSchema } from '@/zero/core/ids';
import { ticketFor } from '@/zero/desk/ticket/write';
import { visibleNotifications } from './permissions';

const own = (ctx: Context, organizationId: string) =>
  visibleNotifications(ctx).where('organizationId', organizationId);

/** Marks one of the asker's notifications as read. */
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

/** Marks everything unread as read, or what is about one ticket: what one sees on screen. */
const readAll = defineAction({
  name: 'notification.readAll',
  capability: 'notification.read',
  audit: { none: 'A notification is its reader’s alone.' },
  schema: inOrganization({ ticketId: idSchema.nullable() }),
  run: async ({ tx, ctx, args, actor, at }) => {
    const { organizationId, ticketId } = args;
    if (ticketId !== null) await ticketFor(tx, ctx, organizationId, ticketId);
    if (tx.location === 'server') {
      // A list of any length in one statement; the walls hold it to the asker's own.
      await tx.dbTransaction.query(
        `update notification set read_at = to_timestamp($1::float8 / 1000)
         where organization_id = $2::uuid and member_id = $3::uuid and read_at is null
           and ($4::uuid is null or ticket_id = $4::uuid)`,
        [at, organizationId, actor.id, ticketId],
      );
      return;
    }
    for (const { id, ticketId: about } of await tx.run(
      own(ctx, organizationId).where('readAt', 'IS', null),
    )) {
      if (ticketId === null || about === ticketId) {
        await tx.mutate.notification.update({ id, readAt: at });
      }
    }
  },
});

export const notificationActions = { read, readAll };
