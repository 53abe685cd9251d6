import type { ExpressionFactory } from '@rocicorp/zero';
import { zql } from '../builder';
import type { Context } from '../context';
import { activeInternal } from '../member/permissions';
import type { Schema } from '../schema';

/** Never a client. */
export const seesNote =
  (ctx: Context): ExpressionFactory<'ticketNote', Schema> =>
  ({ exists }) =>
    exists('members', activeInternal(ctx));

export const visibleNotes = (ctx: Context) => zql.ticketNote.where(seesNote(ctx));
