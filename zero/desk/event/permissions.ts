import { enforceOnServer } from '@/zero/core/enforce-on-server';
import type { Context } from '@/zero/core/context';
import { activeInternal } from '@/zero/platform/member/permissions';

export const seesEvent = (ctx: Context) =>
  enforceOnServer<'ticketEvent'>(ctx, ({ exists }) => exists('members', activeInternal(ctx)));
