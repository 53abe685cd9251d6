import { asked } from '../asked';
import type { Context } from '../context';
import { activeInternal } from '../member/permissions';

export const seesEvent = (ctx: Context) =>
  asked<'ticketEvent'>(ctx, ({ exists }) => exists('members', activeInternal(ctx)));
