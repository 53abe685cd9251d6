import { defineQuery } from '@rocicorp/zero';
import { z } from 'zod';
import type { Context } from '@/zero/core/context';
import { idSchema } from '@/zero/core/ids';
import { seesProfile } from '../member/permissions';
import { withSubjects } from '@/zero/references';
import { visibleNotifications } from './permissions';

/** Newest notifications that a person leafs through. */
const newestLimit = 100;
/** More unread ones than this are counted as "99+". */
export const unreadLimit = 100;

const organization = z.strictObject({ organizationId: idSchema });

const newest = (ctx: Context, organizationId: string) =>
  visibleNotifications(ctx)
    .where('organizationId', organizationId)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc');

/** The member's newest, each with who did it and what it is about. */
const mine = defineQuery(organization, ({ args, ctx }) =>
  withSubjects(
    newest(ctx, args.organizationId).related('actor', (actor) => actor.where(seesProfile(ctx))),
    ctx,
  ).limit(newestLimit),
);

/** The member's unread ones: for the count, and for what is read by being on screen. */
const unread = defineQuery(organization, ({ args, ctx }) =>
  newest(ctx, args.organizationId).where('readAt', 'IS', null).limit(unreadLimit),
);

export const notificationQueries = { mine, unread };
