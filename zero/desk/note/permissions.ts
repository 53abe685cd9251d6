import { zql } from '@/zero/builder';
import { enforceOnServer } from '@/zero/core/enforce-on-server';
import type { Context } from '@/zero/core/context';
import { activeInternal } from '@/zero/platform/member/permissions';

/** Never a client. */
export const seesNote = (ctx: Context) =>
  enforceOnServer<'ticketNote'>(ctx, ({ exists }) => exists('members', ...activeInternal(ctx)));

export const visibleNotes = (ctx: Context) => zql.ticketNote.where(seesNote(ctx));
