import { zql } from '../builder';
import { asked } from '../asked';
import type { Context } from '../context';
import { activeInternal } from '../member/permissions';

/** Never a client. */
export const seesNote = (ctx: Context) =>
  asked<'ticketNote'>(ctx, ({ exists }) => exists('members', activeInternal(ctx)));

export const visibleNotes = (ctx: Context) => zql.ticketNote.where(seesNote(ctx));
