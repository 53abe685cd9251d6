import { zql } from '@/zero/builder';
import { asked } from '@/zero/core/enforce-on-server';
import type { Context } from '@/zero/core/context';
import { activeInternal } from '@/zero/platform/member/permissions';

/** Never a client. */
export const seesNote = (ctx: Context) =>
  asked<'ticketNote'>(ctx, ({ exists }) => exists('members', activeInternal(ctx)));

export const visibleNotes = (ctx: Context) => zql.ticketNote.where(seesNote(ctx));
