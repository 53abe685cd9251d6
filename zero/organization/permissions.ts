import { asked } from '../asked';
import type { Context } from '../context';
import { activeSelf } from '../member/permissions';

export const seesOrganization = (ctx: Context) =>
  asked<'organization'>(ctx, ({ exists }) => exists('members', activeSelf(ctx)));
