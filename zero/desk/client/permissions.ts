import { zql } from '@/zero/builder';
import { enforceOnServer } from '@/zero/core/enforce-on-server';
import type { Context } from '@/zero/core/context';
import { activeInternal } from '@/zero/platform/member/permissions';

/** Never a client. */
export const seesClientNote = (ctx: Context) =>
  enforceOnServer<'clientNote'>(ctx, ({ exists }) => exists('members', ...activeInternal(ctx)));

export const visibleClientNotes = (ctx: Context) => zql.clientNote.where(seesClientNote(ctx));
