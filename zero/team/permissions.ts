import { zql } from '../builder';
import { asked } from '../asked';
import type { Context } from '../context';
import { activeInternal } from '../member/permissions';

/** Never a client. */
export const seesTeam = (ctx: Context) =>
  asked<'team'>(ctx, ({ exists }) => exists('members', activeInternal(ctx)));

export const visibleTeams = (ctx: Context) => zql.team.where(seesTeam(ctx));
